package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** Examples as the model takes them: maps, lists, texts and numbers. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** The same in every media type. */
    static void show(@Nullable JsonNode example, @Nullable Content content) {
        if (example != null && content != null) {
            Object plain = JSON.convertValue(example, Object.class);
            content.getMediaTypes().values().forEach(media -> media.setExample(plain));
        }
    }
}
