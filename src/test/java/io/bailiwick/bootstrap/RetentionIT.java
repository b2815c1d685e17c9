package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The audit trail shortened in a run of its own, with nothing but what {@code deployment/kubernetes} gives to that run. */
@ExtendWith(ExternalPostgres.class)
class RetentionIT {

    /** The delay is meant for the callers of the service. */
    private static final String WAITED = "stopped in \\d\\d";

    @TempDir
    Path folder;

    @Test
    void removesOldEventsAndSaysSo(ExternalDatabase database) {
        assertThat(run(database, cronJob(database), "migrate")).contains("The schema is up to date");
        database.recordEvent("2020-01-31T00:00:00Z");
        database.recordEvent(YearMonth.now(ZoneOffset.UTC) + "-01T00:00:00Z");

        assertThat(run(database, cronJob(database), "retention"))
                .contains("Removed 1 events", "audit_event_default", "Removed 1 events from the audit trail");

        assertThat(database.count("select count(*) from audit_event where action = 'test'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from audit_event where action = 'audit.expire'"))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatTheConfigurationKeeps(ExternalDatabase database) {
        run(database, cronJob(database), "migrate");
        database.recordEvent("2020-01-31T00:00:00Z");

        assertThat(run(database, cronJob(database).with("BAILIWICK_AUDIT_RETENTION", "PT0S"), "retention"))
                .contains("Removed 0 events");
        run(database, cronJob(database).with("BAILIWICK_AUDIT_RETENTION", "P36500D"), "retention");

        assertThat(database.count("select count(*) from audit_event where action = 'test'"))
                .isEqualTo(1);
    }

    @Test
    void serviceThatHasTheOwnersCredentialsDoesItByItself(ExternalDatabase database) {
        run(database, cronJob(database), "migrate");
        database.recordEvent("2020-01-31T00:00:00Z");

        try (Program service = Program.start(folder, database.service())) {
            assertThat(service.output()).doesNotContain("WARN", "ERROR");
        }
        assertThat(remaining(database)).isEqualTo(1);
        try (Program service = Program.start(folder, database.migratingService())) {
            Program.await("an empty trail", () -> remaining(database) == 0);
            assertThat(service.errors()).isEmpty();
        }
    }

    @Test
    void migratesNothing(ExternalDatabase database) {
        try (Program program = Program.launch(folder, cronJob(database), "retention")) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.errors()).contains("run 'migrate' first").doesNotContain("\tat ");
        }
        assertThat(database.count("select count(*) from pg_class where relname = 'audit_event'"))
                .isZero();
    }

    private static long remaining(ExternalDatabase database) {
        return database.count("select count(*) from audit_event where action = 'test'");
    }

    private String run(ExternalDatabase database, Environment environment, String task) {
        try (Program program = Program.launch(folder, environment, task)) {
            assertThat(program.awaitEnd()).as(program.output()).isZero();
            assertThat(program.errors()).isEmpty();
            assertThat(program.output())
                    .doesNotContain("istening on", "WARN")
                    .doesNotContainPattern(WAITED)
                    .doesNotContain(database.secrets());
            return program.output();
        }
    }

    private static Environment cronJob(ExternalDatabase database) {
        return database.connectedAs(database.runtime())
                .without("QUARKUS_DATASOURCE_PASSWORD")
                .with("QUARKUS_SHUTDOWN_DELAY", "30S")
                .with(database.migration());
    }
}
