package io.bailiwick.compat.hdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.http.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HdpErrorFormatTest {

    private final HdpErrorFormat format = new HdpErrorFormat();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin",
                "/api/admin/",
                "/api/admin/users/7",
                "/api/mgmt/user",
                "/api/public/x",
                "/api/healthcheck",
                "/api/admin/line\nend"
            })
    void ownsItsPaths(String path) {
        assertThat(format.owns(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/", "/api/v1/tenants", "/api/1.0", "/api/administrators", "/acme/api/admin", ""
            })
    void ownsNoOthers(String path) {
        assertThat(format.owns(path)).isFalse();
    }

    @Test
    void wrapsCodeAndTextInTheDocumentedEnvelope() throws JsonProcessingException {
        Failure failure = new Failure(404, "user_not_found", "No user 123", List.of(123));

        assertThat(new ObjectMapper().writeValueAsString(format.body("/api/admin/users/123", failure)))
                .isEqualTo("""
                {"error":{"code":222207916,"message":{"lang":"en-US","value":"There is no User with that id: 123."}}}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/admin/permissions   | 500 | 222207919 | Problem getting Roles at this time. Please try again at another time. Incident 7
            /api/admin/roles/3       | 503 | 222207919 | Problem getting Roles at this time. Please try again at another time. Incident 7
            /api/admin/limits/system | 500 | 222207925 | Problem processing the limits at this time. Please try again at another time. Incident 7
            /api/admin/limits/system | 501 | 222207501 | Incident 7
            /api/admin/users         | 500 | 222207500 | Incident 7
            """)
    void saysWhereTheServiceFailed(String path, int status, int number, String text) {
        Failure failure = new Failure(status, "internal_error", "Incident 7", List.of());

        HdpError error = HdpError.of(path, failure);

        assertThat(error.code()).isEqualTo(number);
        assertThat(error.textFor(failure)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unauthenticated                | 222206007 | Invalid user ID or password.
            missing_property               | 222207010 | Missing '7' in payload.
            role_not_found                 | 222207924 | There is no Role with that id: 7
            unknown_role                   | 222207924 | There is no Role with that id: 7
            auth_service_not_found         | 222208085 | There is no Auth Service with the Id: 7.
            unknown_authentication_service | 222208085 | There is no Auth Service with the Id: 7.
            permission_not_found           | 222208553 | There is no Permission with that id: 7
            tenant_not_found               | 222208573 | There is no Tenant with that id: 7.
            forbidden                      | 222208103 | You lack the permissions to access this url.
            invalid_json                   | 222207007 | Invalid JSON Input: the core's words
            invalid_property               | 222207007 | Invalid JSON Input: the core's words
            weak_password                  | 222207930 | the core's words
            user_exists                    | 222207917 | the core's words
            nobody_knows                   | 222207418 | the core's words
            """)
    void hasItsOwnNumberAndWords(String code, int number, String text) {
        Failure failure = new Failure(418, code, "the core's words", List.of(7));

        HdpError error = HdpError.of(failure);

        assertThat(error.code()).isEqualTo(number);
        assertThat(error.textFor(failure)).isEqualTo(text);
    }
}
