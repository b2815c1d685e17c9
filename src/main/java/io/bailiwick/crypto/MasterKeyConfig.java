package io.bailiwick.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/** Where the master key comes from: exactly one of the two. */
@ConfigMapping(prefix = "bailiwick.master-key")
public interface MasterKeyConfig {

    /** 32 random bytes in base64. */
    @WithParentName
    Optional<String> value();

    /** A file that holds them. */
    Optional<Path> file();
}
