package io.bailiwick.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The ways in which an operation can fail, as far as its shape tells. */
final class FailureResponses {

    private static final List<HttpMethod> CHANGES =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private FailureResponses() {}

    /** Each that many have stands once in the document, and operations point to it. */
    static void add(Components components, String path, HttpMethod method, Operation operation) {
        Family family = Family.of(path);
        meanings(path, method, operation).forEach((status, meaning) -> {
            String name = family.failureSchema() + status;
            components.addResponse(name, response(family, meaning));
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        });
    }

    /** Those that one operation alone has. */
    static void addOwn(String path, Described described, Operation operation) {
        described
                .ownFailures()
                .forEach((status, meaning) ->
                        operation.getResponses().addAPIResponse(status, response(Family.of(path), meaning)));
    }

    private static Map<String, String> meanings(String path, HttpMethod method, Operation operation) {
        Map<String, String> meanings = new LinkedHashMap<>();
        boolean open =
                operation.getSecurity() == null || operation.getSecurity().isEmpty();
        meanings.put("400", "What was sent is not well-formed or makes no sense; the message names it.");
        if (!open) {
            meanings.put("401", "No credentials, or wrong ones. One answer for every reason.");
            meanings.put(
                    "403", "The caller lacks a permission, or administrative access, or the password must change.");
        }
        if (path.contains("{")) {
            meanings.put("404", "There is nothing of that name or number, or the caller may not know of it.");
        }
        if (CHANGES.contains(method)) {
            meanings.put("409", "It is taken, in use, or was changed at the same time. Nothing was done.");
        }
        if (Parameters.has(operation, "If-Match")) {
            meanings.put("412", "It is no longer the version that If-Match names. Nothing was done.");
        }
        if (Parameters.has(operation, "Idempotency-Key")) {
            meanings.put("422", "The Idempotency-Key was sent before with another request. Nothing was done.");
        }
        meanings.put("429", "Too many tries: again after as many seconds as Retry-After says.");
        meanings.put("503", "Overloaded for the moment: again after as many seconds as Retry-After says.");
        return meanings;
    }

    private static APIResponse response(Family family, String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                family.failureType(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema()
                                                .ref("#/components/schemas/" + family.failureSchema()))));
    }
}
