package io.bailiwick.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void closesAnOpenFolderToOthers() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(directory.resolve("lock")).exists();
        }
    }

    @Test
    void canBeTakenAgainOnceClosed() throws IOException {
        DataDirectory.open(temporary.resolve("data")).close();
        DataDirectory.open(temporary.resolve("data")).close();
    }

    @Test
    void forgetsWhatAnEarlierStartDidNotFinish() throws IOException {
        Path leftOver = Files.createDirectories(temporary.resolve("data/.new-postgres123"));
        Files.writeString(leftOver.resolve("PG_VERSION"), Binaries.MAJOR_VERSION);

        DataDirectory.open(temporary.resolve("data")).close();

        assertThat(leftOver).doesNotExist();
    }

    @Test
    void keepsNoBinariesOfOtherVersions() throws IOException {
        Path old = Files.createDirectories(temporary.resolve("data/postgresql-17.0.0"));
        Files.createDirectories(temporary.resolve("data/postgresql-" + Binaries.VERSION));

        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"))) {
            assertThat(Binaries.unpack(Platform.current(), directory)).exists();
        }

        assertThat(old).doesNotExist();
    }

    @Test
    void refusesDatabasesOfAnotherMajorVersion() throws IOException {
        Path cluster = Files.createDirectories(temporary.resolve("data/postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        refusesCluster("written by PostgreSQL 17, and this Bailiwick comes with 18");
    }

    @Test
    void refusesAFolderThatIsNoCluster() throws IOException {
        Files.createDirectories(temporary.resolve("data/postgres/something"));

        refusesCluster("holds no PostgreSQL databases");
    }

    @Test
    void saysWhatToDoWithoutTheSuperusersPassword() throws IOException {
        Path cluster = Files.createDirectories(temporary.resolve("data/postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), Binaries.MAJOR_VERSION);

        refusesCluster("Bring the file back");
    }

    @Test
    void startsALongLogAnew() throws IOException {
        Path log = Files.createDirectories(temporary.resolve("data")).resolve("postgres.log");
        Files.write(log, new byte[10_000_001]);

        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"))) {
            assertThat(ServerLog.open(directory).size()).isZero();
        }

        assertThat(temporary.resolve("data/postgres.log.1")).hasSize(10_000_001);
    }

    private void refusesCluster(String reason) throws IOException {
        try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"))) {
            Cluster cluster = new Cluster(directory, new Programs(temporary, List.of()));

            assertThatThrownBy(cluster::prepare)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining(reason);
        }
    }
}
