package io.bailiwick.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.TenantId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** Who asked for a job, on the way to the replica that does it. */
@ApplicationScoped
@RegisterForReflection(targets = {Requester.class, Actor.class, TenantId.class})
class JobInput {

    private final ObjectMapper json;

    JobInput(ObjectMapper json) {
        this.json = json;
    }

    String write(Requester requester) {
        try {
            return json.writeValueAsString(requester);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The input of a job can't be written", e);
        }
    }

    Requester read(String input) {
        try {
            return json.readValue(input, Requester.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The input of a job can't be read", e);
        }
    }
}
