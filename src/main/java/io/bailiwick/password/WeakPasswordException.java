package io.bailiwick.password;

import io.bailiwick.kernel.IdentityException;

/** The password breaks a rule of the policy, which the message names. */
public final class WeakPasswordException extends IdentityException {

    WeakPasswordException(String rule) {
        super(Kind.INVALID, "weak_password", "The password " + rule);
    }
}
