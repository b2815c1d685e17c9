package io.bailiwick.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.bailiwick.kernel.IdentityException;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, by the name of the property, and never repeats a value: it may be a password. */
public final class JsonMistake {

    private JsonMistake() {}

    public static Failure of(JsonProcessingException e) {
        if (e.getCause() instanceof IdentityException cause) {
            return new Failure(400, cause.code(), cause.explanation(), cause.subjects());
        }
        return new Failure(400, "invalid_json", explain(e), List.of());
    }

    private static String explain(JsonProcessingException e) {
        if (e.getCause() instanceof JsonParseException malformed) {
            return explain(malformed);
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "Unknown property '%s'".formatted(pathOf(unknown));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "'%s' has a value of the wrong type".formatted(pathOf(mapping));
        }
        return "The body is not one well-formed JSON value of the expected type"
                + (e.getLocation() == null
                        ? ""
                        : " (line %d, column %d)"
                                .formatted(
                                        e.getLocation().getLineNr(),
                                        e.getLocation().getColumnNr()));
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
