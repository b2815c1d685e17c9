package io.bailiwick.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to what the annotations say: headings, summaries, examples, how things fail, how callers show who they are. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Descriptions descriptions = Descriptions.load();
        Components components = api.getComponents();
        components.addSecurityScheme(BASIC, scheme(BASIC));
        components.addSecurityScheme(BEARER, scheme(BEARER));
        FailureSchemas.addTo(components);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> describe(components, descriptions, path, method, operation)));
    }

    private static void describe(
            Components components, Descriptions descriptions, String path, HttpMethod method, Operation operation) {
        operation.setTags(List.of(Family.of(path).headingOf(path)));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme(BASIC),
                    OASFactory.createSecurityRequirement().addScheme(BEARER)));
        }
        descriptions.of(method + " " + path).ifPresent(described -> apply(described, operation));
        FailureResponses.add(components, path, method, operation);
    }

    private static void apply(Described described, Operation operation) {
        operation.setSummary(described.summary());
        answer(described, operation.getResponses());
        if (described.example() != null) {
            success(described, operation.getResponses())
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> media.setExample(Examples.plain(described.example())));
        }
        if (described.request() != null && operation.getRequestBody() != null) {
            for (MediaType media :
                    operation.getRequestBody().getContent().getMediaTypes().values()) {
                media.setExample(Examples.plain(described.request()));
            }
        }
    }

    /** Annotations know what comes back, but not with which status. */
    private static void answer(Described described, APIResponses responses) {
        APIResponse generated = responses.getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(OASFactory::createAPIResponse);
        List.copyOf(responses.getAPIResponses().keySet()).forEach(responses::removeAPIResponse);
        responses.addAPIResponse(
                Integer.toString(described.answer()), generated.description(Examples.meaning(described.answer())));
    }

    private static APIResponse success(Described described, APIResponses responses) {
        APIResponse response = responses.getAPIResponse(Integer.toString(described.answer()));
        if (response.getContent() == null) {
            response.setContent(
                    OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType()));
        }
        return response;
    }

    private static SecurityScheme scheme(String name) {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
