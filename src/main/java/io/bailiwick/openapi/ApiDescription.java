package io.bailiwick.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
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
        components.addSecurityScheme(BASIC, basic());
        FailureSchemas.addTo(components);
        MergePatches.describeIn(components);
        AnswerHeaders.describeIn(components);
        api.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations()
                    .forEach((method, operation) -> describe(components, descriptions, path, method, operation));
            AnswerHeaders.describe(item);
        });
    }

    private static void describe(
            Components components, Descriptions descriptions, String path, HttpMethod method, Operation operation) {
        operation.setTags(List.of(Family.of(path).headingOf(path)));
        operation.setSecurity(credentialsOf(path, operation));
        MergePatches.describe(method, operation);
        String name = method + " " + path;
        Parameters.describe(descriptions, name, path, operation);
        descriptions.of(name).ifPresent(described -> apply(described, operation));
        FailureResponses.add(components, path, method, operation);
        descriptions.of(name).ifPresent(described -> FailureResponses.addOwn(path, described, operation));
    }

    /** Any of these will do; none at all where the operation is for everybody. */
    private static List<SecurityRequirement> credentialsOf(String path, Operation operation) {
        if (Family.of(path).takesPasswordsAlone()) {
            return List.of(OASFactory.createSecurityRequirement().addScheme(BASIC));
        }
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return List.of();
        }
        return List.of(
                OASFactory.createSecurityRequirement().addScheme(BASIC),
                OASFactory.createSecurityRequirement().addScheme(BEARER));
    }

    private static void apply(Described described, Operation operation) {
        operation.setSummary(described.summary());
        operation.setDescription(described.description());
        SuccessResponses.replace(described, operation.getResponses());
        if (operation.getRequestBody() != null) {
            Examples.show(described.request(), operation.getRequestBody().getContent());
        }
    }

    /** The other one comes of the configuration. */
    private static SecurityScheme basic() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BASIC)
                .description("Name and password; name@tenant where the path names no tenant.");
    }
}
