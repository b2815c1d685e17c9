package io.bailiwick.bootstrap;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the program does when it is told by its argument to do one thing and end. Each needs the owner of the schema. */
enum Task {
    MIGRATE(MigrateTask.class),
    RETENTION(RetentionTask.class);

    private final Class<? extends QuarkusApplication> application;

    Task(Class<? extends QuarkusApplication> application) {
        this.application = application;
    }

    static Task of(String argument) {
        return Arrays.stream(values())
                .filter(task -> task.argument().equals(argument))
                .findFirst()
                .orElseThrow(() -> new LaunchException(
                        "the only arguments are %s; everything else is configuration".formatted(arguments())
                                + " (see README.md)"));
    }

    Class<? extends QuarkusApplication> application() {
        return application;
    }

    /** Nothing listens, so nothing waits for callers to go; nothing asks for what it does not need, and one task does not do the other. */
    void prepare(LaunchSettings settings) {
        if (!settings.mayMigrate()) {
            throw new LaunchException(
                    "'%s' needs BAILIWICK_MIGRATION_USERNAME and BAILIWICK_MIGRATION_PASSWORD, the role that owns the schema"
                            .formatted(argument()));
        }
        System.setProperty("bailiwick.one-task", "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.shutdown.delay", "0S");
        System.setProperty("quarkus.flyway.migration.migrate-at-start", Boolean.toString(this == MIGRATE));
        settings.set("bailiwick.base-url", "http://localhost");
    }

    private String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String arguments() {
        return Arrays.stream(values()).map(task -> "'" + task.argument() + "'").collect(Collectors.joining(" and "));
    }
}
