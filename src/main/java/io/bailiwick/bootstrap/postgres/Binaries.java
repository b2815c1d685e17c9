package io.bailiwick.bootstrap.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** PostgreSQL's programs, out of the jar on the class path. */
final class Binaries {

    /** The Maven version of the jar. It cannot be read from the jar itself; a test holds the two together. */
    static final String VERSION = "18.6.0";

    static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

    private static final Logger LOG = Logger.getLogger(Binaries.class);

    private Binaries() {}

    static void requireAvailable(Platform platform) {
        if (Binaries.class.getResource(platform.archive()) == null) {
            throw new EmbeddedPostgresException("""
                    There is no embedded PostgreSQL for %s here. Set QUARKUS_DATASOURCE_JDBC_URL, \
                    QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to use a PostgreSQL server of your own.""".formatted(platform));
        }
    }

    /** The folder with the programs, unpacked if this is the first start of this version. */
    static Path unpack(Platform platform, DataDirectory directory) throws IOException {
        Path folder = directory.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(folder)) {
            LOG.infof("Unpacking PostgreSQL %s into %s", VERSION, folder);
            Path unfinished = directory.begin("postgresql");
            copyTo(unfinished, platform);
            directory.finish(unfinished, folder);
        }
        directory.deleteAll("postgresql-*", folder);
        return folder;
    }

    private static void copyTo(Path folder, Platform platform) throws IOException {
        try (InputStream archive = Binaries.class.getResourceAsStream(platform.archive())) {
            if (archive == null) {
                throw new IOException("The binaries vanished from the class path");
            }
            TxzArchive.unpack(new BufferedInputStream(archive), folder);
        }
    }
}
