package io.bailiwick.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "bailiwick.directory")
public interface DirectoryConfig {

    /** How many directory calls may be under way in this process. Each holds one HTTP worker thread. */
    @WithDefault("64")
    int maxCalls();

    /** Where services that tenants register may be: host names, {@code *.} patterns, addresses, CIDR ranges. */
    Optional<List<String>> allowedHosts();
}
