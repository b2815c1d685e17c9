package io.bailiwick.bootstrap;

import io.quarkus.runtime.ImageMode;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The few settings that must be known before Quarkus starts: where the database is, or that there is none yet. */
final class LaunchSettings {

    private static final Path FILE = Path.of("config", "application.properties");
    private static final int FILE_ORDINAL = 260;
    private static final int ENVIRONMENT_ORDINAL = 300;

    private final SmallRyeConfig config;

    private LaunchSettings(SmallRyeConfig config) {
        this.config = config;
    }

    /** From the same places that Quarkus will read: system properties, environment, {@code config/}. */
    static LaunchSettings read() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new SysPropConfigSource(), new EnvConfigSource(System.getenv(), ENVIRONMENT_ORDINAL));
        if (Files.isReadable(FILE)) {
            builder.withSources(fileSource());
        }
        return new LaunchSettings(builder.build());
    }

    Optional<String> get(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** Makes a value known to Quarkus, unless somebody chose another. */
    void set(String name, String value) {
        if (get(name).isEmpty()) {
            System.setProperty(name, value);
        }
    }

    boolean needsEmbeddedDatabase() {
        if (get("quarkus.datasource.jdbc.url").isPresent()) {
            return false;
        }
        if (ImageMode.current() == ImageMode.NATIVE_RUN) {
            throw new LaunchException("""
                    the native binary brings no database. Set QUARKUS_DATASOURCE_JDBC_URL (jdbc:postgresql://host/database), \
                    QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD (the runtime role), \
                    BAILIWICK_MIGRATION_USERNAME and BAILIWICK_MIGRATION_PASSWORD (the role that owns the schema), \
                    BAILIWICK_BASE_URL and BAILIWICK_MASTER_KEY_FILE""");
        }
        return true;
    }

    /** Asked after the embedded database, whose owner is known, has started. */
    boolean mayMigrate() {
        return get("bailiwick.migration.username").isPresent();
    }

    private static PropertiesConfigSource fileSource() {
        try {
            return new PropertiesConfigSource(FILE.toUri().toURL(), FILE_ORDINAL);
        } catch (IOException e) {
            throw new LaunchException("%s can't be read: %s".formatted(FILE, e.getMessage()));
        }
    }
}
