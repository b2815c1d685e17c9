package io.bailiwick.bootstrap;

import io.bailiwick.bootstrap.postgres.EmbeddedPostgresException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.Optional;

/** Starts the service; with the name of a {@link Task} as its argument does that and ends. */
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
        Optional<Task> task =
                Arrays.stream(arguments).findFirst().map(argument -> Task.of(String.join(" ", arguments)));
        Ending ending = new Ending();
        LaunchSettings settings = LaunchSettings.read();
        if (settings.needsEmbeddedDatabase()) {
            EmbeddedDatabase.start(settings, ending);
        }
        task.ifPresent(one -> one.prepare(settings));
        if (!settings.mayMigrate()) {
            settings.set("quarkus.datasource.migration.active", "false");
            settings.set("quarkus.flyway.migration.active", "false");
        }
        Quarkus.run(
                task.<Class<? extends QuarkusApplication>>map(Task::application).orElse(null), ending);
    }
}
