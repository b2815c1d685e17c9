package io.bailiwick.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the API's description learns what each operation does, and sees it done. */
class DocumentedOperationsTest {

    private static final ApiDocument DOCUMENT = ApiDocument.committed();
    private static final ClosedSchemas SCHEMAS = new ClosedSchemas(DOCUMENT.components());

    @Test
    void describesEveryOperationAndNothingElse() {
        List<String> there =
                DOCUMENT.operations().stream().map(DocumentedOperation::name).toList();

        assertThat(Descriptions.load().operations()).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatAnOperationDoes(DocumentedOperation operation) {
        String summary = operation.content().path("summary").asText();

        assertThat(summary).isNotBlank().doesNotEndWith(".");
        assertThat(Descriptions.load().of(operation.name()).map(Described::summary))
                .contains(summary);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatItsParametersMean(DocumentedOperation operation) {
        assertThat(operation.parameters())
                .allSatisfy(parameter ->
                        assertThat(parameter.path("description").asText()).isNotBlank());
        assertThat(operation
                        .parameters()
                        .map(parameter -> parameter.path("name").asText()))
                .containsAll(operation.namesInPath());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsWhatIsSent(DocumentedOperation operation) {
        assertThat(operation.requests()).allSatisfy(body -> {
            assertThat(body.example().isMissingNode()).as(body.name()).isFalse();
            assertThat(objections(operation, body)).as(body.name()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void showsWhatIsAnswered(DocumentedOperation operation) {
        assertThat(operation.answers()).allSatisfy(body -> {
            assertThat(body.example().isMissingNode()).as(body.name()).isFalse();
            assertThat(SCHEMAS.objections(body.schema(), body.example()))
                    .as(body.name())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatNeverSucceeds(DocumentedOperation operation) {
        boolean explained = !operation.content().path("description").asText().isBlank();

        assertThat(operation.succeeds() || explained).isTrue();
    }

    @Test
    void saysWhereThingsAreAndHowListsGoOnAndWhichVersionIsShown() {
        assertThat(DOCUMENT.named("POST /api/v1/tenants/{tenant}/users").headers("201"))
                .containsExactly("Location");
        assertThat(DOCUMENT.named("DELETE /api/v1/tenants/{tenant}").headers("202"))
                .containsExactly("Location");
        assertThat(DOCUMENT.named("GET /api/v1/tenants/{tenant}/users").headers("200"))
                .containsExactly("Link");
        assertThat(DOCUMENT.named("GET /api/v1/tenants/{tenant}/users/{id}").headers("200"))
                .containsExactly("ETag");
        assertThat(DOCUMENT.named("GET /api/v1/tenants/{tenant}/jobs/{id}").headers("200"))
                .isEmpty();
    }

    @Test
    void pointsToWhatIsThere() {
        assertThat(DOCUMENT.references())
                .isNotEmpty()
                .allSatisfy(
                        pointer -> assertThat(DOCUMENT.has(pointer)).as(pointer).isTrue());
    }

    static Stream<DocumentedOperation> operations() {
        return DOCUMENT.operations().stream();
    }

    /** A merge patch is in the form of the answer, but for what it takes away. */
    private static List<String> objections(DocumentedOperation operation, DocumentedBody sent) {
        return sent.isMergePatch()
                ? operation
                        .answers()
                        .flatMap(answer -> SCHEMAS.objections(answer.schema(), withoutNulls(sent.example())).stream())
                        .toList()
                : SCHEMAS.objections(sent.schema(), sent.example());
    }

    private static JsonNode withoutNulls(JsonNode patch) {
        JsonNode rest = patch.deepCopy();
        if (rest instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
            object.properties().forEach(property -> property.setValue(withoutNulls(property.getValue())));
        }
        return rest;
    }
}
