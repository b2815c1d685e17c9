package io.bailiwick.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.password.EnrolmentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

/** Reads new accounts as strictly as bodies are read. */
@ApplicationScoped
class Enrolments {

    private final ObjectMapper json;

    Enrolments(ObjectMapper json) {
        this.json = json;
    }

    EnrolmentRequest read(UserOperation operation) {
        try {
            return json.treeToValue(operation.requiredUser(), EnrolmentRequest.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
