package io.bailiwick.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

/** JSON merge patch, RFC 7396: what the patch names is replaced, null removes, the rest stays. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /** {@code current} is what may be written, so that a patch of anything else is refused as an unknown property. */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) {
        try {
            return json.treeToValue(merged(json.valueToTree(current), patch), type);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    /** Returns a new tree; neither argument is changed. */
    public static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        ObjectNode result = target.deepCopy();
        patch.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isNull()) {
                result.remove(name);
                return;
            }
            result.set(name, value instanceof ObjectNode inner ? merged(objectOrNew(result, name), inner) : value);
        });
        return result;
    }

    private static ObjectNode objectOrNew(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode object ? object : parent.objectNode();
    }
}
