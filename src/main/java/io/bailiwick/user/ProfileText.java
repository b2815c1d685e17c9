package io.bailiwick.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A profile as the database keeps it: JSON text, which nobody there looks into. What is null is left out. */
@Converter
@Immutable // nobody changes what was read: it is replaced, so that no copies are needed to tell
class ProfileText implements AttributeConverter<@Nullable Map<String, Object>, @Nullable String> {

    private static final TypeReference<Map<String, Object>> TYPE = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static String write(Map<String, Object> profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile can't be written", e);
        }
    }

    static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored profile can't be read", e);
        }
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, Object> profile) {
        return profile == null ? null : write(profile);
    }

    @Override
    public @Nullable Map<String, Object> convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : read(text);
    }
}
