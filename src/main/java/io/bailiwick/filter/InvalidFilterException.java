package io.bailiwick.filter;

import io.bailiwick.kernel.IdentityException;

/** A filter that can't be read, or asks what can't be asked. Says at which character, counted from 1. */
public final class InvalidFilterException extends IdentityException {

    InvalidFilterException(String problem, int position) {
        super(Kind.INVALID, "invalid_filter", "'filter' %s (character %d)".formatted(problem, position), "filter");
    }
}
