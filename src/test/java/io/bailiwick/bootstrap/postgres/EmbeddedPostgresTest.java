package io.bailiwick.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bailiwick.BesideTheService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Every test starts the server of one shared folder, whatever state the test before left it in. */
@BesideTheService
class EmbeddedPostgresTest {

    @TempDir
    static Path temporary;

    private static Path folder;

    @BeforeAll
    static void startForTheFirstTimeAfterAKilledAttempt() throws IOException, SQLException {
        folder = temporary.resolve("bailiwick data");
        Files.createDirectories(folder.resolve(".new-postgresql1/bin"));
        Files.createFile(folder.resolve(".new-postgresql1/bin/postgres"));
        Files.createDirectories(folder.resolve(".new-postgres2"));
        Files.writeString(folder.resolve(".new-postgres2/PG_VERSION"), "18");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            execute(postgres, postgres.owner(), "create table note (text text)");
            execute(postgres, postgres.owner(), "grant select, insert on note to bailiwick");
        }
    }

    @AfterAll
    static void stopWhatAFailedTestLeftRunning() throws IOException {
        Postmaster.named(folder.toRealPath().resolve("postgres"))
                .filter(Postmaster::isRunning)
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void givesNeitherRoleAnyPrivilegeOfTheServer() throws SQLException {
        String privileges = """
                select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication,
                    exists (select from pg_auth_members where member = pg_roles.oid)
                from pg_roles where rolname like 'bailiwick%' order by rolname""";

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(query(postgres, postgres.owner(), privileges))
                    .containsExactly("bailiwick t f f", "bailiwick_owner t f f");
        }
    }

    @Test
    void letsTheOwnerOwnAndTheRuntimeRoleUse() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(query(postgres, postgres.runtime(), """
                            select (select datdba::regrole from pg_database where datname = current_database()),
                                (select nspowner::regrole from pg_namespace where nspname = 'public'),
                                has_schema_privilege('public', 'usage'), has_schema_privilege('public', 'create'),
                                has_database_privilege(current_database(), 'create, temporary'),
                                has_database_privilege('postgres', 'connect')"""))
                    .containsExactly("bailiwick_owner bailiwick_owner t f f f");
            assertThatThrownBy(() -> execute(postgres, postgres.runtime(), "create table mine ()"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(postgres, postgres.runtime(), "drop table note"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void makesADurableClusterForEveryLanguage() throws SQLException {
        String settings = """
                select current_setting('fsync'), current_setting('full_page_writes'), current_setting('data_checksums'),
                    current_setting('server_encoding'), datlocprovider, datlocale
                from pg_database where datname = current_database()""";

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(query(postgres, postgres.runtime(), settings)).containsExactly("on on on UTF8 b C.UTF-8");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            for (String user : List.of("postgres", "bailiwick", "bailiwick_owner")) {
                assertThatThrownBy(() -> execute(postgres, new Credentials(user, "wrong"), "select"))
                        .hasMessageContaining("password authentication failed");
            }
        }

        assertThat(Files.readAllLines(folder.resolve("postgres/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void keepsItsFilesPrivateAndItsPasswordsOutOfTheLog() throws IOException {
        EmbeddedPostgres.start(folder).close();

        String log = Files.readString(folder.resolve("postgres.log"));
        for (String name : List.of("postgres-password", "owner-password", "runtime-password")) {
            assertThat(mode(folder.resolve(name))).isEqualTo("rw-------");
            assertThat(Files.readString(folder.resolve(name)))
                    .hasSize(43)
                    .satisfies(password -> assertThat(log).doesNotContain(password));
        }
        assertThat(mode(folder.resolve("postgres.log"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("lock"))).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("postgres"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(".new-"));
        }
    }

    @Test
    void makesALostPasswordAnew() throws IOException, SQLException {
        Files.delete(folder.resolve("runtime-password"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            execute(postgres, postgres.runtime(), "select");
        }
    }

    @Test
    void stopsWithAHintWhenTheSuperusersPasswordIsWrong() throws IOException {
        Path file = folder.resolve("postgres-password");
        String password = Files.readString(file);
        Files.writeString(file, "wrong");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("Bring the file back", "--single");

        Files.writeString(file, password);
        assertThatCode(() -> EmbeddedPostgres.start(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void showsTheServersOwnWordsWhenItCannotStart() throws IOException {
        Path settings = folder.resolve("postgres/postgresql.auto.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "no_such_setting = 1");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");

        Files.writeString(settings, before);
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        insert("restart");

        assertThat(notes()).contains("restart");
    }

    @Test
    void survivesTheDeathOfTheService() throws IOException, SQLException {
        insert("service killed");
        try (ChildService child = ChildService.start(folder)) {
            child.kill();
            assertThat(ProcessHandle.of(child.postmaster())).isPresent();

            assertThat(notes()).contains("service killed");
        }
    }

    @Test
    void survivesTheDeathOfServiceAndServer() throws IOException, SQLException {
        insert("both killed");
        try (ChildService child = ChildService.start(folder)) {
            killBoth(child);

            assertThat(notes()).contains("both killed");
        }
    }

    @Test
    void sparesAnotherProgramThatGotTheServersProcessId() throws IOException, SQLException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try (ChildService child = ChildService.start(folder)) {
            killBoth(child);
            Path file = folder.resolve("postgres/postmaster.pid");
            String left = Files.readString(file);
            Files.writeString(file, left.replaceFirst("^\\d+", Long.toString(stranger.pid())));

            insert("id taken");

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().onExit().join();
        }
    }

    @Test
    void waitsForTheLastProcessOfAKilledServer() throws IOException, SQLException {
        try (ChildService child = ChildService.start(folder);
                Connection connection = connectToChild()) {
            long straggler = processOf(connection);
            signal("STOP", straggler);
            killBoth(child);
            CompletableFuture<EmbeddedPostgres> start =
                    CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(folder));
            try {
                while (!Files.readString(folder.resolve("postgres.log")).contains("pre-existing shared memory block")) {
                    assertThat(start).isNotDone();
                }
            } finally {
                signal("CONT", straggler);
            }

            assertThatCode(() -> start.join().close()).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesASecondServiceOnTheSameFolder() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining(folder.toString());
            try (ChildService child = ChildService.start(folder)) {
                assertThat(child.firstLine()).isEqualTo("DataDirectoryInUseException");
            }

            execute(postgres, postgres.runtime(), "select");
        }
    }

    private static Connection connectToChild() throws IOException, SQLException {
        int port = PostmasterFile.read(folder.resolve("postgres")).orElseThrow().port();
        String password = Files.readString(folder.resolve("runtime-password"));
        return new Database(port, Roles.DATABASE).connect(new Credentials(Roles.RUNTIME, password));
    }

    private static long processOf(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private static void signal(String name, long pid) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, pid))
                .start()
                .onExit()
                .join();
    }

    private static void killBoth(ChildService child) {
        ProcessHandle postmaster = ProcessHandle.of(child.postmaster()).orElseThrow();
        child.kill();
        postmaster.destroyForcibly();
    }

    private static void insert(String note) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            execute(postgres, postgres.runtime(), "insert into note values ('%s')".formatted(note));
        }
    }

    private static List<String> notes() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            return query(postgres, postgres.runtime(), "select text from note");
        }
    }

    private static void execute(EmbeddedPostgres postgres, Credentials role, String sql) throws SQLException {
        try (Connection connection = connect(postgres, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows, each as its columns joined by spaces. */
    private static List<String> query(EmbeddedPostgres postgres, Credentials role, String sql) throws SQLException {
        try (Connection connection = connect(postgres, role);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            Stream.Builder<String> found = Stream.builder();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found.build().toList();
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        StringBuilder row = new StringBuilder(rows.getString(1));
        for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
            row.append(' ').append(rows.getString(column));
        }
        return row.toString();
    }

    private static Connection connect(EmbeddedPostgres postgres, Credentials role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role.user(), role.password());
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
