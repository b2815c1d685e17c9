package io.bailiwick.tenant;

import java.time.Duration;

/**
 * How a tenant wants things done. What it does not say itself, it takes from the system tenant, and what that does not
 * say from {@link #BUILT_IN}.
 */
public record TenantSettings(
        Tokens tokens,
        Login login,
        Lockout lockout,
        Users users,
        PasswordSettings passwordPolicy,
        Provisioning provisioning) {

    public static final TenantSettings BUILT_IN = new TenantSettings(
            new Tokens(Duration.ofHours(1), Duration.ofHours(12), SigningAlgorithm.ES256),
            new Login(""),
            new Lockout(5, Duration.ofMinutes(15), Duration.ofMinutes(15)),
            new Users("user"),
            PasswordSettings.BUILT_IN,
            new Provisioning(false));

    /**
     * How long what a login gives is good for.
     *
     * @param accessTokenLifetime from a minute to a day
     * @param sessionLifetime from five minutes to ninety days, however active the session is
     * @param signingAlgorithm of the tenant's keys; a change makes new ones at once
     */
    public record Tokens(Duration accessTokenLifetime, Duration sessionLifetime, SigningAlgorithm signingAlgorithm) {

        /** No access token of any tenant is good for longer. */
        public static final Duration LONGEST_ACCESS = Duration.ofDays(1);
    }

    /**
     * How people name themselves.
     *
     * @param delimiter between a login name and the authentication service that is to check the password
     *     (contracts/hdp.md, 6.4), up to 8 characters; empty for none
     */
    public record Login(String delimiter) {

        public boolean hasDelimiter() {
            return !delimiter.isEmpty();
        }
    }

    /**
     * After which failures an account is locked, and for how long.
     *
     * @param attempts 0 to 1,000,000 failures with different passwords; 0 for never
     * @param interval in which they count together, from a second to 1,000,000,000 seconds
     * @param period for which the account is locked, from a second to 221,000,000,000 seconds
     */
    public record Lockout(int attempts, Duration interval, Duration period) {}

    /**
     * What new accounts are like.
     *
     * @param defaultRole the label of the role of accounts that are given no other; where it is taken from the system tenant
     *     and the tenant has no such role, {@code user}
     */
    public record Users(String defaultRole) {}

    /**
     * Who gets an account without being given one.
     *
     * @param atLogin whether people whom a directory of the tenant's own lets in get one at their first login; without effect
     *     where login names are unique on the server
     */
    public record Provisioning(boolean atLogin) {}
}
