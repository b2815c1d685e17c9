package io.bailiwick.login;

import io.bailiwick.directory.BindResult;
import java.util.Optional;

/**
 * Why a service does not let somebody in.
 *
 * @param judged whether it looked at the password at all
 * @param right whether the password is not what stands in the way
 */
record Objection(String reason, boolean judged, boolean right) implements Answer {

    static final Objection DISABLED = notJudged("the authentication service is disabled");

    static Objection notJudged(String reason) {
        return new Objection(reason, false, false);
    }

    static Objection wrong(String reason) {
        return new Objection(reason, true, false);
    }

    /** Other services need not be asked. */
    static Objection inSpiteOfRightPassword(String reason) {
        return new Objection(reason, true, true);
    }

    /** Empty if there is none. */
    static Optional<Objection> of(BindResult result) {
        if (result instanceof BindResult.Refused refused) {
            return Optional.of(wrong("the directory refuses: " + refused.reason()));
        }
        if (result instanceof BindResult.Unavailable unavailable) {
            return Optional.of(notJudged("the directory does not answer: " + unavailable.reason()));
        }
        return Optional.empty();
    }
}
