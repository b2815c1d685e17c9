package io.bailiwick.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "bailiwick.audit")
interface AuditConfig {

    /** How long events are kept at least: from a day on, or zero for ever. What is older goes a whole month at a time. */
    @WithDefault("P400D")
    Duration retention();
}
