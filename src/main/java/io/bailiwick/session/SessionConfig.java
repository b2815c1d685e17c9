package io.bailiwick.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "bailiwick.session")
interface SessionConfig {

    /** However active it is. */
    @WithDefault("PT12H")
    Duration lifetime();
}
