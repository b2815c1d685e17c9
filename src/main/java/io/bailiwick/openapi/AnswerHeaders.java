package io.bailiwick.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What answers say beside their body where all goes well. */
final class AnswerHeaders {

    private static final String LOCATION = "Location";
    private static final String LINK = "Link";
    private static final String ETAG = "ETag";

    private AnswerHeaders() {}

    static void describeIn(Components components) {
        components.addHeader(LOCATION, header("Where it is."));
        components.addHeader(LINK, header("`<…>; rel=\"next\"`: where the next page is; absent where there is none."));
        components.addHeader(ETAG, header("The version, for `If-Match`."));
    }

    /** What can be changed on a condition is shown with what the condition needs. */
    static void describe(PathItem item) {
        boolean versioned =
                item.getOperations().values().stream().anyMatch(operation -> Parameters.has(operation, "If-Match"));
        item.getOperations().values().forEach(operation -> describe(operation, versioned));
    }

    private static void describe(Operation operation, boolean versioned) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201") || status.equals("202")) {
                add(LOCATION, response);
            }
            if (status.equals("200") && Parameters.has(operation, "after")) {
                add(LINK, response);
            }
            if (status.equals("200") && versioned) {
                add(ETAG, response);
            }
        });
    }

    private static void add(String name, APIResponse response) {
        response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
