package io.bailiwick.bootstrap;

import io.bailiwick.bootstrap.postgres.EmbeddedPostgresException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; with the argument {@code migrate} migrates the schema and ends. */
@QuarkusMain
public class Main {

    private Main() {}

    public static void main(String... arguments) {
        try {
            launch(arguments);
        } catch (LaunchException | EmbeddedPostgresException e) {
            // The log is not set up yet.
            System.err.println("Bailiwick does not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void launch(String... arguments) {
        boolean migrateOnly = isMigrateOnly(arguments);
        Ending ending = new Ending();
        LaunchSettings settings = LaunchSettings.read();
        if (settings.needsEmbeddedDatabase()) {
            EmbeddedDatabase.start(settings, ending);
        }
        if (!settings.mayMigrate()) {
            refuseToMigrate(migrateOnly);
            settings.set("quarkus.datasource.migration.active", "false");
            settings.set("quarkus.flyway.migration.active", "false");
        }
        if (migrateOnly) {
            MigrateOnly.prepare(settings);
            Quarkus.run(MigrateOnly.class, ending);
        } else {
            Quarkus.run(null, ending);
        }
    }

    private static boolean isMigrateOnly(String... arguments) {
        if (arguments.length == 0) {
            return false;
        }
        if (arguments.length == 1 && arguments[0].equals("migrate")) {
            return true;
        }
        throw new LaunchException("the only argument is 'migrate'; everything else is configuration (see README.md)");
    }

    private static void refuseToMigrate(boolean migrateOnly) {
        if (migrateOnly) {
            throw new LaunchException("'migrate' needs BAILIWICK_MIGRATION_USERNAME and BAILIWICK_MIGRATION_PASSWORD,"
                    + " the role that owns the schema");
        }
    }
}
