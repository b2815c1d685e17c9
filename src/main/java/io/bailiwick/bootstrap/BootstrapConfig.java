package io.bailiwick.bootstrap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The first start. */
@ConfigMapping(prefix = "bailiwick")
interface BootstrapConfig {

    /** True in runs that do one thing and end, set by the launcher. */
    @WithDefault("false")
    boolean oneTask();

    /** True adds a tenant, people and a directory to try things with. Not for production. */
    @WithDefault("false")
    boolean demo();

    /** The address that clients see. */
    Optional<URI> baseUrl();

    Migration migration();

    Embedded embedded();

    AdminPassword adminPassword();

    /** The role that owns the schema; without it the service only checks that the schema is current. */
    interface Migration {

        Optional<String> username();

        Optional<String> password();
    }

    /** Set by the launcher while the database is embedded. */
    interface Embedded {

        Optional<Path> dataDir();
    }

    /** The first administrator's password: one of the two, needed once. */
    interface AdminPassword {

        @WithParentName
        Optional<String> value();

        Optional<Path> file();
    }
}
