package io.bailiwick.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private final ObjectMapper json;

    Tickets(MasterKey masterKey, CurrentRequest request, ObjectMapper json) {
        this.digest = new KeyedDigest(masterKey.derive("idempotency/digests"));
        this.request = request;
        this.json = json;
    }

    /** Whoever acts as the account has keys of their own. */
    Ticket issue(Caller caller, IdempotencyKey key, Object body) {
        return new Ticket(
                caller.home(),
                caller.userId(),
                digestOf(actorOf(caller), key.value()),
                digestOf(request.line(), write(body)),
                RandomValues.uuid());
    }

    private static String actorOf(Caller caller) {
        return Optional.ofNullable(caller.actor()).map(Actor::userId).orElse(0L).toString();
    }

    private String digestOf(String... texts) {
        return HexFormat.of().formatHex(digest.of(texts));
    }

    /** As it was understood: blanks and properties that are ignored make no other request. */
    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A body that was read can't be written", e);
        }
    }
}
