package io.bailiwick;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's description lies in the repository, so that a change of the API is seen in review. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs", "openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URI description;

    @Test
    void describesTheApiAsItIs() throws IOException {
        String served =
                given().get(description).then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.update") != null) {
            Files.createDirectories(Path.of("docs"));
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }
}
