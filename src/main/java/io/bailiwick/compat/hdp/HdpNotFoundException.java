package io.bailiwick.compat.hdp;

import io.bailiwick.kernel.IdentityException;
import java.util.Locale;

/** A thing that exists in this API alone. */
final class HdpNotFoundException extends IdentityException {

    private HdpNotFoundException(String code, String message, int id) {
        super(Kind.NOT_FOUND, code, message, id);
    }

    static HdpNotFoundException of(String thing, int id) {
        return new HdpNotFoundException(
                thing.toLowerCase(Locale.ROOT).replace(' ', '_') + "_not_found",
                "There is no %s with that id: %d.".formatted(thing, id),
                id);
    }
}
