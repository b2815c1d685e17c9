package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** The folder with the databases: made once, whole or not at all. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = Logger.getLogger(Cluster.class);

    private final DataDirectory directory;
    private final Programs programs;
    private final PasswordFile superuser;
    private final Path folder;

    Cluster(DataDirectory directory, Programs programs) {
        this.directory = directory;
        this.programs = programs;
        this.superuser = directory.password("postgres-password");
        this.folder = directory.resolve("postgres");
    }

    Path folder() {
        return folder;
    }

    /** Makes the cluster unless it is there, and tells how its superuser signs in. */
    Credentials prepare() throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            PrivateFiles.tighten(folder);
            requireOurMajorVersion();
            return new Credentials(SUPERUSER, superuser.read().orElseThrow(this::unknownPassword));
        }
        if (Files.exists(folder)) {
            throw new EmbeddedPostgresException(
                    "%s exists but holds no PostgreSQL databases. Move it away and start again.".formatted(folder));
        }
        Credentials credentials = new Credentials(SUPERUSER, superuser.readOrCreate());
        create();
        return credentials;
    }

    private void requireOurMajorVersion() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR_VERSION)) {
            throw new EmbeddedPostgresException("""
                    The databases in %s were written by PostgreSQL %s, and this Bailiwick comes with %s. \
                    Move them with pg_dump and psql, or go back to the Bailiwick that wrote them.""".formatted(folder, version, Binaries.MAJOR_VERSION));
        }
    }

    EmbeddedPostgresException unknownPassword() {
        String singleUser = String.join(
                " ", programs.commandLine("postgres", List.of("--single", "-D", folder.toString(), SUPERUSER)));
        return new EmbeddedPostgresException("""
                The password of PostgreSQL's superuser is not in %s, or not the right one. Bring the file back from a \
                backup. Or write a new password into it and, while Bailiwick is stopped, set the same one with
                echo "alter role postgres password 'THE NEW PASSWORD'" | %s""".formatted(superuser.path(), singleUser));
    }

    private void create() throws IOException {
        LOG.infof("Making the databases in %s", folder);
        Path unfinished = directory.begin("postgres");
        Programs.Result initdb = programs.run("initdb", arguments(unfinished));
        if (initdb.exitCode() != 0) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL could not make its databases in %s:%n%s".formatted(folder, initdb.output()));
        }
        directory.finish(unfinished, folder);
    }

    /** The built-in locale sorts alike on every operating system, so the folder can move to another. */
    private String[] arguments(Path target) {
        return new String[] {
            "--pgdata=" + target,
            "--username=" + SUPERUSER,
            "--pwfile=" + superuser.path(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions"
        };
    }
}
