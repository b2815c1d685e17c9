package io.bailiwick.authservice;

import java.time.Duration;

/** How long a directory may take, and how many calls it may have at once. */
public record LdapLimits(Duration connectTimeout, Duration responseTimeout, int poolSize) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static LdapLimits parse(Attributes attributes) {
        return new LdapLimits(
                attributes.duration("connectTimeout", Duration.ofSeconds(2), SHORTEST, LONGEST),
                attributes.duration("responseTimeout", Duration.ofSeconds(5), SHORTEST, LONGEST),
                attributes.number("poolSize", 10, 1, 100));
    }
}
