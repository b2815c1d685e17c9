package io.bailiwick.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** What operations answer where all goes well. Annotations know what comes back, but not with which status. */
final class SuccessResponses {

    private SuccessResponses() {}

    static void replace(Described described, APIResponses responses) {
        Content content = described.type() == null ? generated(responses) : text(described.type());
        List.copyOf(responses.getAPIResponses().keySet()).forEach(responses::removeAPIResponse);
        described
                .answers()
                .forEach(answer ->
                        responses.addAPIResponse(Integer.toString(answer.status()), response(answer, content)));
    }

    private static @Nullable Content generated(APIResponses responses) {
        return responses.getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .map(APIResponse::getContent)
                .findFirst()
                .orElse(null);
    }

    private static APIResponse response(Answer answer, @Nullable Content content) {
        APIResponse response = OASFactory.createAPIResponse().description(answer.meaning());
        if (answer.hasBody()) {
            Examples.show(answer.example(), content);
            response.setContent(content);
        }
        return response;
    }

    private static Content text(String type) {
        return OASFactory.createContent()
                .addMediaType(
                        type,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
    }
}
