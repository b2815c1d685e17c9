package io.bailiwick.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;

/** Lengths of time as ISO 8601 writes them, such as {@code PT15M}; a bare number does not say of what. */
class StrictDuration extends StdScalarDeserializer<Duration> {

    StrictDuration() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Duration) context.handleUnexpectedToken(Duration.class, parser);
        }
        try {
            return Duration.parse(parser.getText());
        } catch (DateTimeException | ArithmeticException e) {
            return (Duration) context.handleWeirdStringValue(Duration.class, "", "not a length of time in ISO 8601");
        }
    }
}
