package io.bailiwick.access;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.login.LoginAttempt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recognises credentials again without keeping them: HMAC-SHA-256 under a key that dies with the process. */
final class AttemptDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key = new SecretKeySpec(RandomValues.key(), ALGORITHM);

    String of(LoginAttempt attempt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // No name holds a NUL, so no two attempts make one text.
            String text = attempt.tenant().id() + "\0" + attempt.name() + "\0" + attempt.password();
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No HMAC on this platform", e);
        }
    }
}
