package io.bailiwick.idempotency;

import io.bailiwick.crypto.AesGcm;
import io.bailiwick.crypto.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Answers can hold secrets that are shown but once: whoever reads the database alone, reads none. */
@ApplicationScoped
class SealedAnswers {

    private final byte[] key;

    SealedAnswers(MasterKey masterKey) {
        this.key = masterKey.derive("idempotency/answers");
    }

    byte[] seal(Ticket ticket, String body) {
        return AesGcm.seal(key, context(ticket), body.getBytes(StandardCharsets.UTF_8));
    }

    String open(Ticket ticket, byte[] sealed) {
        return new String(AesGcm.open(key, context(ticket), sealed), StandardCharsets.UTF_8);
    }

    /** Opens only as the answer to the same request of the same account. */
    private static String context(Ticket ticket) {
        return "bailiwick/%s/idempotent_request/%d/%s/%s"
                .formatted(ticket.tenant(), ticket.account(), ticket.key(), ticket.fingerprint());
    }
}
