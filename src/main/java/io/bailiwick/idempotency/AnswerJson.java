package io.bailiwick.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What was understood, or is to be answered, as text. */
@ApplicationScoped
class AnswerJson {

    private final ObjectMapper json;

    AnswerJson(ObjectMapper json) {
        this.json = json;
    }

    String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON can be made of it", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON can't be read", e);
        }
    }
}
