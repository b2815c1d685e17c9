package io.bailiwick.token;

import io.bailiwick.kernel.IdentityException;

/** Keys that have signed must be published as long as their tokens last, so nobody changes them as often as they like. */
public final class TooManySigningKeysException extends IdentityException {

    TooManySigningKeysException(int most) {
        super(
                Kind.CONFLICT,
                "too_many_signing_keys",
                "The algorithm was changed %d times today: try again tomorrow".formatted(most));
    }
}
