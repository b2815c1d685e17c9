package io.bailiwick.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The tenant that the word {@code default} in a path stands for. */
@ConfigMapping(prefix = "bailiwick.default-tenant")
interface TenantConfig {

    @WithDefault("system")
    @WithParentName
    String key();
}
