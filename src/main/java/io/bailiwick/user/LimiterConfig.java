package io.bailiwick.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many logins may fail that come from one source, whatever the accounts. Each replica counts for itself. */
@ConfigMapping(prefix = "bailiwick.login")
interface LimiterConfig {

    /** From 1; 0 for any number. */
    @WithDefault("100")
    int failuresPerSource();

    /** In which they come back. */
    @WithDefault("PT5M")
    Duration failuresInterval();
}
