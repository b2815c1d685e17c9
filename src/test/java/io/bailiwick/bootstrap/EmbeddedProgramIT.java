package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.bailiwick.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar} with nothing configured. */
class EmbeddedProgramIT {

    @TempDir
    static Path folder;

    private static Path data;
    private static Program program;

    @BeforeAll
    static void start() {
        assumeFalse(Program.isNative(), "The native binary brings no database");
        data = folder.resolve("bailiwick-data");
        program = Program.start(folder, Environment.EMPTY);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void tellsWhereTheAdministratorsPasswordIs() throws IOException {
        String password = Files.readString(data.resolve("admin-password"));

        assertThat(program.output())
                .contains("The password of the administrator 'admin' is in ")
                .contains("/bailiwick-data/admin-password")
                .doesNotContain(password);
        assertThat(modeOf(data)).isEqualTo("rwx------");
        assertThat(modeOf(data.resolve("admin-password"))).isEqualTo("rw-------");
    }

    @Test
    void letsTheAdministratorIn() throws IOException {
        program.token("system", Api.ADMIN, Files.readString(data.resolve("admin-password")))
                .then()
                .statusCode(200);
    }

    @Test
    void logsForPeople() {
        assertThat(program.output().lines())
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("{"))
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        assertThat(program.errors()).isEmpty();
    }

    @Test
    void refusesSecondInstanceOnTheSameFolder() throws IOException {
        try (Program second = Program.launch(folder, Environment.EMPTY)) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.output()).isEmpty();
            assertThat(second.errors().lines())
                    .singleElement()
                    .asString()
                    .contains(data.toString(), "is in use by another Bailiwick");
        }

        letsTheAdministratorIn();
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
