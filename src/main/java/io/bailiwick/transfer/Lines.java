package io.bailiwick.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** One JSON object a line (NDJSON): how a record becomes a line. */
@ApplicationScoped
class Lines {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    Lines(ObjectMapper json) {
        this.json = json;
    }

    /** With the line feed at its end. */
    byte[] write(Object line) {
        try {
            byte[] text = json.writeValueAsBytes(line);
            byte[] whole = new byte[text.length + 1];
            System.arraycopy(text, 0, whole, 0, text.length);
            whole[text.length] = '\n';
            return whole;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line can't be written as JSON", e);
        }
    }
}
