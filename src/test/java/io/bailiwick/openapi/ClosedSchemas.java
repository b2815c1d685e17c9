package io.bailiwick.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The schemas of the API's description, taken at their word: what they don't name must not be there. */
final class ClosedSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_COUNT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final ObjectNode components;

    ClosedSchemas(ObjectNode components) {
        this.components = components;
        close(components);
    }

    /** What is wrong with a value, in words; nothing where it is as the schema says. */
    List<String> objections(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return FACTORY.getSchema(whole, FORMATS_COUNT).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static void close(JsonNode node) {
        if (node.path("properties").isObject()
                && node instanceof ObjectNode schema
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(ClosedSchemas::close);
    }
}
