package io.bailiwick.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Merge patches, and some values, are read as trees of JSON; the insides of those trees are nobody's business. */
final class MergePatches {

    private static final String NAME = "MergePatch";
    private static final String TREE = "JsonNode";
    private static final List<String> INSIDES = List.of("ObjectNode", "JsonNodeType");

    private MergePatches() {}

    static void describeIn(Components components) {
        INSIDES.forEach(components::removeSchema);
        components.addSchema(TREE, OASFactory.createSchema().description("Any JSON."));
        components.addSchema(NAME, patch());
    }

    static void describe(HttpMethod method, Operation operation) {
        if (method == HttpMethod.PATCH) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> media.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + NAME)));
        }
    }

    private static Schema patch() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("RFC 7396: in the form of the answer, what is to change; null for what is to be removed."
                        + " What is not named stays as it is.");
    }
}
