package io.bailiwick.bootstrap;

import io.bailiwick.bootstrap.postgres.EmbeddedPostgres;
import io.bailiwick.bootstrap.postgres.PrivateFiles;
import io.bailiwick.crypto.RandomValues;
import io.quarkus.runtime.ApplicationLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** PostgreSQL of our own for as long as this process lives, and the settings that lead Quarkus to it. */
final class EmbeddedDatabase {

    /** Where the data are, while the database is embedded. */
    static final String DATA_DIR = "bailiwick.embedded.data-dir";

    private static final long LONGEST_STOP_SECONDS = 60;

    private EmbeddedDatabase() {}

    static void start(LaunchSettings settings, Ending ending) {
        Path folder = Path.of(settings.get("bailiwick.data-dir").orElse("bailiwick-data"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        stopWithTheApplication(postgres, ending);
        settings.set("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.set("quarkus.datasource.username", postgres.runtime().user());
        settings.set("quarkus.datasource.password", postgres.runtime().password());
        settings.set("bailiwick.migration.username", postgres.owner().user());
        settings.set("bailiwick.migration.password", postgres.owner().password());
        settings.set(DATA_DIR, folder.toString());
        settings.set(
                "bailiwick.base-url",
                "http://localhost:" + settings.get("quarkus.http.port").orElse("8080"));
        settings.set("quarkus.log.console.json.enabled", "false");
        if (settings.get("bailiwick.master-key").isEmpty()) {
            settings.set("bailiwick.master-key.file", masterKeyIn(folder).toString());
        }
    }

    /** Requests in flight end, then the pool, then PostgreSQL: the virtual machine waits for this hook. */
    private static void stopWithTheApplication(EmbeddedPostgres postgres, Ending ending) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, ending), "stop-postgresql"));
    }

    private static void stop(EmbeddedPostgres postgres, Ending ending) {
        try {
            if (ApplicationLifecycleManager.getCurrentApplication() != null && !ending.await(LONGEST_STOP_SECONDS)) {
                System.err.println("Bailiwick did not end in time: PostgreSQL is stopped under it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            postgres.close();
        }
    }

    private static Path masterKeyIn(Path folder) {
        String name = "master-key";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(folder, name, Base64.getEncoder().encodeToString(RandomValues.key()));
        }
        return file;
    }

    private static void write(Path folder, String name, String text) {
        try {
            PrivateFiles.write(folder, name, text);
        } catch (IOException e) {
            throw new LaunchException("%s can't be written: %s".formatted(folder.resolve(name), e.getMessage()));
        }
    }
}
