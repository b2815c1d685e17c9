package io.bailiwick.token;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "bailiwick")
interface TokenConfig {

    /** The address that clients see: the only source of issuers and links. No start without it. */
    Optional<URI> baseUrl();
}
