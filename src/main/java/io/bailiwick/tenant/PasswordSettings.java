package io.bailiwick.tenant;

import java.time.Duration;

/**
 * What a tenant demands of the passwords that the internal service checks. They hold for passwords that are set from now
 * on; a character is a code point of the password in NFC.
 *
 * @param preset whose rules about the characters hold; the next nine are read where it is {@link PasswordPreset#OWN}
 * @param minLength 8 to 64
 * @param maxLength at least {@code minLength}, and from 12 to 256; ASVS 5.0 wants 64 or more
 * @param refuseCommon whether the commonest passwords, and names of the tenant with little else, are refused; read with
 *     {@link PasswordPreset#HDP_DEFAULT} as well
 * @param refuseUserName whether a password may not contain the user name
 * @param minUpperCase 0 to 32, as the next three; all four together fit into {@code maxLength}
 * @param minSpecial characters that are neither upper nor lower case nor digits
 * @param minClasses how many of these four kinds must occur, 0 to 4
 * @param history how many passwords before the current one can't come back, 0 to 24
 * @param expiration after which a chosen password must be changed, from a day to 3,650 days; zero for never
 * @param temporaryPasswordLifetime for which a password that somebody else gave is accepted if it is not changed, from an
 *     hour to 365 days; zero for ever
 * @param currentPasswordRequired whether who changes their password must name the current one even in a request that they
 *     make with it
 */
public record PasswordSettings(
        PasswordPreset preset,
        int minLength,
        int maxLength,
        boolean refuseCommon,
        boolean refuseUserName,
        int minUpperCase,
        int minLowerCase,
        int minDigits,
        int minSpecial,
        int minClasses,
        int history,
        Duration expiration,
        Duration temporaryPasswordLifetime,
        boolean currentPasswordRequired) {

    /** No password is shorter, whatever a tenant says. */
    public static final int SHORTEST = 8;

    /** No password is longer. */
    public static final int LONGEST = 256;

    public static final PasswordSettings BUILT_IN = new PasswordSettings(
            PasswordPreset.OWN, SHORTEST, 128, true, true, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ofDays(7), true);
}
