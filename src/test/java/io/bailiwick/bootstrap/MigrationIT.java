package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The schema in a run of its own, with nothing but what {@code deployment/kubernetes} gives to that run. */
@ExtendWith(ExternalPostgres.class)
class MigrationIT {

    @TempDir
    Path folder;

    @Test
    void leavesTheServiceNothingToMigrate(ExternalDatabase database) {
        try (Program migration = Program.launch(folder, initContainer(database), "migrate")) {
            assertThat(migration.awaitEnd()).as(migration.output()).isZero();
            assertThat(migration.output())
                    .contains("The schema is up to date")
                    .doesNotContain("istening on", "WARN")
                    .doesNotContainPattern("stopped in \\d\\d");
            assertThat(migration.errors()).isEmpty();
        }

        try (Program service = Program.start(folder, database.service())) {
            service.token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void waitsForAnotherMigration(ExternalDatabase database) {
        try (Program first = Program.launch(folder, initContainer(database), "migrate");
                Program second = Program.launch(folder, initContainer(database), "migrate")) {
            assertThat(first.awaitEnd()).as(first.output()).isZero();
            assertThat(second.awaitEnd()).as(second.output()).isZero();
        }

        assertThat(database.count("select count(*) from flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void letsReplicasRaceForTheFirstStart(ExternalDatabase database) {
        try (Program first = Program.launch(folder, database.migratingService());
                Program second = Program.launch(folder, database.migratingService())) {
            first.awaitReady()
                    .token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD)
                    .then()
                    .statusCode(200);
            second.awaitReady()
                    .token("system", Api.ADMIN, TestDatabase.ADMIN_PASSWORD)
                    .then()
                    .statusCode(200);
        }

        assertThat(database.count("select count(*) from tenant")).isEqualTo(1);
        assertThat(database.count("select count(*) from app_user")).isEqualTo(1);
    }

    private static Environment initContainer(ExternalDatabase database) {
        return database.connectedAs(database.runtime())
                .without("QUARKUS_DATASOURCE_PASSWORD")
                .with("QUARKUS_SHUTDOWN_DELAY", "30S")
                .with(database.migration());
    }
}
