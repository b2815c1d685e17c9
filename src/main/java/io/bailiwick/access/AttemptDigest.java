package io.bailiwick.access;

import io.bailiwick.crypto.KeyedDigest;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.login.LoginAttempt;
import java.util.Base64;

/** Recognises credentials again that came from the same source before, under a key that dies with the process. */
final class AttemptDigest {

    private final KeyedDigest digest = new KeyedDigest(RandomValues.key());

    /** The source counts: from another one, what is remembered would be a way around its lock. */
    String of(LoginAttempt attempt, String source) {
        byte[] recognised = digest.of(attempt.tenant().id().toString(), attempt.name(), attempt.password(), source);
        return Base64.getEncoder().encodeToString(recognised);
    }
}
