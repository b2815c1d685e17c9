package io.bailiwick.transfer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be moved, and how long it waits to be fetched. */
@ConfigMapping(prefix = "bailiwick.transfer")
interface TransferConfig {

    /** How much may be uploaded for one import. */
    @WithDefault("512M")
    MemorySize maxUpload();

    /** How long the content of an export waits to be downloaded, and that of an import to be started. */
    @WithDefault("PT24H")
    Duration keep();
}
