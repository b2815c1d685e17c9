package io.bailiwick.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Optional;

/** What stands between the service and its clients. */
@ConfigMapping(prefix = "bailiwick.trusted-proxies")
interface EdgeConfig {

    /** Addresses (CIDR) of the proxies whose {@code X-Forwarded-*} headers are believed. */
    @WithParentName
    Optional<List<String>> addresses();
}
