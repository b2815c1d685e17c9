package io.bailiwick.authservice;

import io.bailiwick.kernel.IdentityException;

public final class InvalidAttributeException extends IdentityException {

    InvalidAttributeException(String attribute, String problem) {
        super(Kind.INVALID, "invalid_attribute", "Attribute '%s' %s".formatted(attribute, problem));
    }
}
