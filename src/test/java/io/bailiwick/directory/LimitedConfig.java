package io.bailiwick.directory;

import java.util.List;
import java.util.Optional;

/** The configuration as a value. */
public record LimitedConfig(int maxCalls, Optional<List<String>> allowedHosts) implements DirectoryConfig {

    public static LimitedConfig of(int maxCalls, String... allowedHosts) {
        return new LimitedConfig(maxCalls, Optional.of(List.of(allowedHosts)));
    }
}
