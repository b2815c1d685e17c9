package io.bailiwick;

import static io.bailiwick.Api.as;
import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.post;
import static io.bailiwick.Api.unique;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bailiwick.directory.ldap.DemoDirectory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job from outside, as scripts do it: tenant, LDAP service, user, login, token, use of the token. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class StoryTest {

    private static DemoDirectory directory;

    @BeforeAll
    static void startDirectory() {
        directory = DemoDirectory.start();
    }

    @AfterAll
    static void stopDirectory() {
        directory.close();
    }

    @Test
    void givesAdministratorTheBareToken() {
        Response response = Api.token("system", "admin", TestDatabase.ADMIN_PASSWORD);

        response.then().statusCode(200).contentType("text/plain");
        assertThat(response.asString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void refusesWrongPassword() {
        Api.token("system", "admin", "wrong").then().statusCode(401);
    }

    @Test
    void createsTenantThatWorksAtOnceWithBearerToken() {
        String token = Api.token("system", "admin", TestDatabase.ADMIN_PASSWORD).asString();
        String name = unique("Acme ");

        JsonPath tenant = post(withToken(token), "/api/v1/tenants", "{\"name\":\"%s\"}".formatted(name))
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("name", equalTo(name))
                .extract()
                .jsonPath();

        asAdmin()
                .queryParam("tenantID", tenant.getInt("id"))
                .get("/api/admin/roles")
                .then()
                .statusCode(200)
                .body("roles.name", hasItems("User", "Tenant Administrator"))
                .body("roles.tenantId.unique()", equalTo(List.of(tenant.getInt("id"))));
    }

    @Test
    void logsInThroughTheDirectoryThatTheUserIsRegisteredWith() {
        TestTenant acme = newTenant();
        int service = acme.directory(directory.url(), DemoDirectory.PRINCIPAL);
        acme.create("""
                {"userName":"LDAP_user_1","tenantId":%d,"statusInfo":{"status":1,"accountLocked":false},
                 "passwordInfo":{"passwordStatus":1,"passwordExpiration":"2020-01-01 00:00:00"},
                 "permissions":{"roles":[%d]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"LDAP_user_1","authServiceId":%d}]}}""".formatted(acme.id(), acme.role("User"), service));

        String token = acme.token("LDAP_user_1", DemoDirectory.PASSWORD);

        withToken(token).get("/api/mgmt/user").then().statusCode(200).body("permissions", hasItems(9, 11));
    }

    @Test
    void showsUserAsItWasSentAndNoPassword() {
        TestTenant acme = newTenant();
        int service = acme.directory(directory.url(), DemoDirectory.PRINCIPAL);

        JsonPath user = acme.create("""
                {"userName":"report1","tenantId":%d,"statusInfo":{"status":1,"accountLocked":false},
                 "passwordInfo":{"password":"Temp-4711","passwordStatus":1,"passwordExpiration":"2030-01-01 00:00:00"},
                 "permissions":{"roles":[%d]},
                 "authenticationInfo":{"authUsers":[{"authUserName":"jdoe","authServiceId":%d}]}}""".formatted(acme.id(), acme.role("User"), service));

        assertThat(user.getInt("id")).isPositive();
        assertThat(user.getMap("statusInfo")).isEqualTo(Map.of("status", 1, "accountLocked", false));
        assertThat(user.getMap("passwordInfo"))
                .isEqualTo(Map.of("passwordStatus", 1, "passwordExpiration", "2030-01-01 00:00:00"));
        assertThat(user.getString("authenticationInfo.authUsers[0].authUserName"))
                .isEqualTo("jdoe");
        assertThat(user.prettify()).doesNotContain("Temp-4711");
    }

    @Test
    void registersUserWithInternalServiceUnlessToldOtherwise() {
        TestTenant acme = newTenant();

        JsonPath user = acme.create(
                "{\"userName\":\"carol\",\"tenantId\":%d,\"statusInfo\":{\"status\":1}}".formatted(acme.id()));

        assertThat(user.getList("authenticationInfo.authUsers.authUserName")).isEqualTo(List.of("carol"));
        assertThat(user.getList("authenticationInfo.authUsers.authServiceId")).isEqualTo(List.of(1));
    }

    @Test
    void signsWithTheTenantsOwnKeyWhatOthersCanVerify() throws Exception {
        TestTenant acme = newTenant();
        acme.user("dave");

        SignedJWT token = SignedJWT.parse(acme.token("dave", PASSWORD));
        JWKSet keys = JWKSet.parse(Api.as("x", "x")
                .get("/%s/.well-known/jwks.json".formatted(acme.key()))
                .asString());
        JWSVerifier verifier = new ECDSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey());

        assertThat(token.verify(verifier)).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getIssuer()).endsWith("/" + acme.key());
        assertThat(claims.getAudience()).containsExactly(claims.getIssuer() + "/api");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(acme.key());
        assertThat(claims.getLongClaim("tid")).isEqualTo(acme.id());
        assertThat(claims.getStringListClaim("roles")).containsExactly("User");
        assertThat(claims.getStringListClaim("groups")).containsExactly("User");
        assertThat(claims.getStringListClaim("permissions")).contains("ChangePassword", "MgmtAPI");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringClaim("auth_service")).isEqualTo("Internal");
        assertThat(claims.getClaims()).containsKeys("sub", "iat", "exp", "jti", "sid", "scope", "client_id");
    }

    @Test
    void opensOwnAccountAndNoOtherTenant() {
        TestTenant acme = newTenant();
        TestTenant other = newTenant();
        int erin = acme.user("erin");
        int frank = acme.user("frank");
        int stranger = other.user("stranger");
        String token = acme.token("erin", PASSWORD);

        get(token, acme, erin).then().statusCode(200).body("userName", equalTo("erin"));
        get(token, acme, frank).then().statusCode(403);
        get(token, other, stranger).then().statusCode(403);
    }

    @Test
    void answersAllRefusedLoginsAlike() {
        TestTenant acme = newTenant();
        acme.user("grace");
        acme.create(userWith(acme, "heidi", "{\"status\":0}"));
        acme.create(userWith(acme, "ivan", "{\"status\":1,\"accountLocked\":true}"));

        List<String> bodies = Stream.of(
                        Api.token(acme.key(), "grace", "wrong"),
                        Api.token(acme.key(), "grace", ""),
                        Api.token(acme.key(), "nobody", PASSWORD),
                        Api.token(acme.key(), "heidi", PASSWORD),
                        Api.token(acme.key(), "ivan", PASSWORD))
                .map(response -> response.then().statusCode(401).extract().asString())
                .distinct()
                .toList();

        assertThat(bodies).hasSize(1);
    }

    @Test
    void takesDefaultForTheConfiguredTenantOrTheHeaders() {
        TestTenant acme = newTenant();
        acme.user("judy");

        Api.token("default", "admin", TestDatabase.ADMIN_PASSWORD).then().statusCode(200);
        as("judy", PASSWORD)
                .header("X-Bailiwick-Tenant", acme.key())
                .get("/default/auth")
                .then()
                .statusCode(200);
    }

    @Test
    void findsAccountOfOtherTenantByNameAtKey() {
        TestTenant acme = newTenant();
        int ta = acme.user("ta");

        as("ta@" + acme.key(), PASSWORD)
                .get("/api/mgmt/user")
                .then()
                .statusCode(200)
                .body("userId", equalTo(ta))
                .body("passwordExpiration", nullValue());
    }

    private static Response get(String token, TestTenant tenant, int user) {
        return withToken(token).get("/api/v1/tenants/%s/users/%d".formatted(tenant.key(), user));
    }

    private static String userWith(TestTenant tenant, String name, String statusInfo) {
        return """
                {"userName":"%s","tenantId":%d,"statusInfo":%s,
                 "passwordInfo":{"password":"%s","passwordStatus":1}}""".formatted(name, tenant.id(), statusInfo, PASSWORD);
    }
}
