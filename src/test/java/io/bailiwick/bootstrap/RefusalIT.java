package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes to be expected of whoever starts the service end it with a sentence that tells how to mend them. */
@ExtendWith(ExternalPostgres.class)
class RefusalIT {

    @TempDir
    Path folder;

    @Test
    void namesTheMissingAdministratorsPassword(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().without("BAILIWICK_ADMIN_PASSWORD"))
                .contains("this database is new", "BAILIWICK_ADMIN_PASSWORD_FILE", "'admin'");
    }

    @Test
    void refusesAdministratorsPasswordThatOthersWouldGuessFirst(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().with("BAILIWICK_ADMIN_PASSWORD", "Sunshine1"))
                .contains("BAILIWICK_ADMIN_PASSWORD", "must not be a common password")
                .doesNotContain("Sunshine1");
    }

    @Test
    void namesTheMissingBaseUrl(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().without("BAILIWICK_BASE_URL"))
                .contains("BAILIWICK_BASE_URL");
    }

    @Test
    void namesTheMissingMasterKey(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().without("BAILIWICK_MASTER_KEY"))
                .contains("BAILIWICK_MASTER_KEY_FILE");
    }

    @Test
    void refusesAnotherMasterKeyThanBefore(ExternalDatabase database) {
        Program.start(folder, database.migratingService()).close();

        assertThatIsRefused(
                        database,
                        database.service().with("BAILIWICK_MASTER_KEY", "SGfyxj2cTX0i1DqZm2oE1q5R0oSxYqYh7cHcXlkQ2rE="))
                .contains("another master key");
    }

    @Test
    void refusesTheOwnerOfTheTablesAsRuntimeRole(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().with(database.connectedAs(database.owner())))
                .contains("QUARKUS_DATASOURCE_USERNAME", "owns or may act as the owner of table tenant");
    }

    @Test
    void refusesSuperuserAsRuntimeRole(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().with(database.connectedAs(database.superuser())))
                .contains("QUARKUS_DATASOURCE_USERNAME", "is a superuser");
    }

    @Test
    void tellsHowToMigrateAnEmptySchema(ExternalDatabase database) {
        assertThatIsRefused(database, database.service()).contains("'migrate'", "BAILIWICK_MIGRATION_USERNAME");
    }

    @Test
    void saysThatTheDatabaseRefusesTheRole(ExternalDatabase database) {
        assertThatIsRefused(database, database.service().with("QUARKUS_DATASOURCE_PASSWORD", "not-the-password"))
                .contains("the database cannot be used", "authentication failed")
                .doesNotContain("not-the-password");
    }

    @Test
    void saysThatTheDatabaseCannotBeReached(ExternalDatabase database) {
        String nowhere = "jdbc:postgresql://127.0.0.1:%d/bailiwick".formatted(Program.freePort());

        assertThatIsRefused(database, database.migratingService().with("QUARKUS_DATASOURCE_JDBC_URL", nowhere))
                .contains("the database cannot be used", "refused");
    }

    @Test
    void refusesUnknownArgument(ExternalDatabase database) {
        assertThatIsRefused(database, database.service(), "upgrade")
                .contains("the only arguments are 'migrate' and 'retention'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "retention"})
    void refusesTasksOfTheOwnerWithoutTheOwner(String task, ExternalDatabase database) {
        assertThatIsRefused(database, database.service(), task)
                .contains("'%s' needs BAILIWICK_MIGRATION_USERNAME".formatted(task));
    }

    @Test
    void refusesToKeepTheAuditTrailForHours(ExternalDatabase database) {
        assertThatIsRefused(database, database.migratingService().with("BAILIWICK_AUDIT_RETENTION", "PT8H"))
                .contains("BAILIWICK_AUDIT_RETENTION");
    }

    @Test
    void namesWhatTheNativeBinaryNeeds() {
        assumeTrue(Program.isNative(), "The jar brings a database");

        try (Program program = Program.launch(folder, Environment.EMPTY)) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.errors()).contains("QUARKUS_DATASOURCE_JDBC_URL").doesNotContain("\tat ");
        }
    }

    private AbstractStringAssert<?> assertThatIsRefused(
            ExternalDatabase database, Environment environment, String... arguments) {
        try (Program program = Program.launch(folder, environment, arguments)) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.output()).isEmpty();
            return assertThat(program.errors().strip())
                    .startsWith("Bailiwick does not start: ")
                    .doesNotContain("\n", "Exception")
                    .doesNotContain(database.secrets());
        }
    }
}
