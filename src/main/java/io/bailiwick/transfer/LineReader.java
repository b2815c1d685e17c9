package io.bailiwick.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** From JSON to the record of a line, as strictly as bodies of requests are read. */
@ApplicationScoped
class LineReader {

    private final ObjectMapper json;

    LineReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @throws InvalidLineException if it is no such record
     */
    <T> T read(SourceLine line, Class<T> type) {
        try {
            return json.treeToValue(line.required(), type);
        } catch (JsonProcessingException e) {
            throw InvalidLineException.of(e);
        }
    }

    NdjsonSource lines(InputStream input) {
        return new NdjsonSource(input, json);
    }
}
