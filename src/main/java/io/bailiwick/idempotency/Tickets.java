package io.bailiwick.idempotency;

import io.bailiwick.crypto.KeyedDigest;
import io.bailiwick.crypto.MasterKey;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;

/** Recognises requests: bodies can hold passwords, which nobody must guess from what is stored. */
@ApplicationScoped
class Tickets {

    private final KeyedDigest digest;
    private final CurrentRequest request;
    private final AnswerJson json;

    Tickets(MasterKey masterKey, CurrentRequest request, AnswerJson json) {
        this.digest = new KeyedDigest(masterKey.derive("idempotency/digests"));
        this.request = request;
        this.json = json;
    }

    /**
     * Whoever acts as the account has keys of their own. A body counts as it was understood: blanks and properties that are
     * ignored make no other request.
     */
    Ticket issue(Caller caller, IdempotencyKey key, Object body) {
        return new Ticket(
                caller.home(),
                caller.userId(),
                digestOf(actorOf(caller), key.value()),
                digestOf(request.line(), json.write(body)),
                RandomValues.uuid());
    }

    private static String actorOf(Caller caller) {
        return Optional.ofNullable(caller.actor()).map(Actor::userId).orElse(0L).toString();
    }

    private String digestOf(String... texts) {
        return HexFormat.of().formatHex(digest.of(texts));
    }
}
