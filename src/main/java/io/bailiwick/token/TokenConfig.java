package io.bailiwick.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "bailiwick")
interface TokenConfig {

    /** The address that clients see: the only source of issuers and links. No start without it. */
    Optional<URI> baseUrl();

    Token token();

    /** What holds for access tokens. */
    interface Token {

        /** How long an access token is good for. */
        @WithDefault("PT1H")
        Duration lifetime();
    }
}
