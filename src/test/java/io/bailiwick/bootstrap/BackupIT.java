package io.bailiwick.bootstrap;

import static io.bailiwick.Api.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.bootstrap.postgres.Credentials;
import io.bailiwick.bootstrap.postgres.InstalledPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/backup.md} says. */
@ExtendWith(ExternalPostgres.class)
class BackupIT {

    private static final int EMBEDDED_VERSION = 18;
    private static final String OTHER_KEY = "SGfyxj2cTX0i1DqZm2oE1q5R0oSxYqYh7cHcXlkQ2rE=";
    private static final Path END_ACCESS = Path.of("deployment", "database", "end-access.sql");
    private static final Environment DEMO =
            new Environment(Map.of("BAILIWICK_DEMO", "true", "BAILIWICK_BASE_URL", "https://id.example.com"));

    @TempDir
    Path folder;

    @Test
    void restoresOnAnotherServer(ExternalDatabase target) throws IOException, SQLException {
        PostgresClients clients = clients(14);
        assumeTrue(clients.haveServer(), "No PostgreSQL server is installed here");
        try (InstalledPostgres postgres = InstalledPostgres.start(clients.installation(), folder.resolve("server"))) {
            ExternalDatabase source = new ExternalDatabase(
                    postgres.jdbcUrl(), postgres.owner(), postgres.runtime(), postgres.superuser());
            String token;
            try (Program program =
                    Program.start(folder, source.migratingService().with(DEMO))) {
                token = tokenOfDemoUser(program);
                dumpAndRestore(clients, source, target);
            }

            assertThatRestoredServiceWorks(target.service(), TestDatabase.ADMIN_PASSWORD, token);
            assertThatOtherKeyIsRefused(target);
            clients.execute(target, END_ACCESS);
            assertThatTokenIsOver(target, token);
        }
    }

    @Test
    void movesFromTheEmbeddedDatabaseToAnotherServer(ExternalDatabase target) throws IOException {
        assumeFalse(Program.isNative(), "The native binary brings no database");
        PostgresClients clients = clients(EMBEDDED_VERSION);
        String token;
        try (Program program = Program.start(folder, DEMO)) {
            token = tokenOfDemoUser(program);
            dumpAndRestore(clients, embedded(), target);
        }

        Environment moved = target.service().with("BAILIWICK_MASTER_KEY", text("master-key"));
        assertThatRestoredServiceWorks(moved, text("admin-password"), token);
        assertThatOtherKeyIsRefused(target);
    }

    @Test
    void restoresTheFolderOfAnEmbeddedDatabase() throws IOException {
        assumeFalse(Program.isNative(), "The native binary brings no database");
        try (Program program = Program.start(folder, DEMO)) {
            tokenOfDemoUser(program);
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));

        copy(folder.resolve("bailiwick-data"), restored.resolve("bailiwick-data"));

        try (Program program = Program.start(restored, DEMO)) {
            tokenOfDemoUser(program);
        }
    }

    @Test
    void refusesTheFolderOfAnEmbeddedDatabaseWithoutItsMasterKey() throws IOException {
        assumeFalse(Program.isNative(), "The native binary brings no database");
        Program.start(folder, Environment.EMPTY).close();

        Files.delete(folder.resolve("bailiwick-data/master-key"));

        try (Program program = Program.launch(folder, Environment.EMPTY)) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.errors()).contains("another master key");
        }
    }

    private static PostgresClients clients(int version) {
        PostgresClients clients = PostgresClients.installed().orElse(null);
        assumeTrue(
                clients != null && clients.version() >= version,
                "No pg_dump of PostgreSQL %d or later is installed here".formatted(version));
        return Objects.requireNonNull(clients);
    }

    /** Without the option the dump stops: it can't happen that it has less than everything. */
    private void dumpAndRestore(PostgresClients clients, ExternalDatabase source, ExternalDatabase target) {
        Path file = folder.resolve("bailiwick.dump");
        PostgresClients.Result refused = clients.dump(source, file);
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains("row-level security");

        assertThat(clients.dump(source, file, "--enable-row-security")).isEqualTo(new PostgresClients.Result(0, ""));

        clients.restore(target, file);
        for (String table : List.of("tenant", "app_user", "auth_user", "audit_event")) {
            String count = "select count(*) from " + table;
            assertThat(target.count(count)).as(table).isPositive().isEqualTo(source.count(count));
        }
    }

    private void assertThatRestoredServiceWorks(Environment environment, String administratorsPassword, String token) {
        try (Program program = Program.start(folder, environment)) {
            program.token("system", Api.ADMIN, administratorsPassword).then().statusCode(200);
            tokenOfDemoUser(program);
            withToken(token).get(program.url("/api/mgmt/user")).then().statusCode(200);
        }
    }

    private void assertThatTokenIsOver(ExternalDatabase database, String token) {
        try (Program program = Program.start(folder, database.service())) {
            withToken(token).get(program.url("/api/mgmt/user")).then().statusCode(401);
            tokenOfDemoUser(program);
        }
    }

    private void assertThatOtherKeyIsRefused(ExternalDatabase database) {
        Environment environment = database.service().with("BAILIWICK_MASTER_KEY", OTHER_KEY);
        try (Program program = Program.launch(folder, environment)) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.errors()).contains("another master key");
        }
    }

    private static String tokenOfDemoUser(Program program) {
        return program.token("acme", DemoUsers.INTERNAL, DemoUsers.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ExternalDatabase embedded() throws IOException {
        String port = Files.readAllLines(folder.resolve("bailiwick-data/postgres/postmaster.pid"))
                .get(3);
        return new ExternalDatabase(
                "jdbc:postgresql://127.0.0.1:%s/bailiwick?".formatted(port),
                new Credentials("bailiwick_owner", text("owner-password")),
                new Credentials("bailiwick", text("runtime-password")),
                new Credentials("postgres", text("postgres-password")));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("bailiwick-data").resolve(file)).strip();
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, target.resolve(source.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
