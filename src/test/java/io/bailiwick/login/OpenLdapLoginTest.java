package io.bailiwick.login;

import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.SlapdServer;
import io.bailiwick.directory.TestCertificate;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of a real OpenLDAP log in, and only they. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class OpenLdapLoginTest {

    private static final String PEOPLE = "ou=people,dc=example,dc=com";
    private static final String PRINCIPAL = "uid=%LOGINNAME%," + PEOPLE;
    private static final String PASSWORD = "directory-4711";

    @TempDir
    static Path folder;

    private static SlapdServer slapd;

    private TestTenant tenant;

    @BeforeAll
    static void startDirectory() throws Exception {
        slapd = SlapdServer.start(
                folder,
                TestCertificate.create(folder, "dns:localhost"),
                SlapdServer.person("LDAP_user_1", "One", PASSWORD),
                SlapdServer.person("Zoe", "Zoe", PASSWORD));
    }

    @AfterAll
    static void stopDirectory() {
        if (slapd != null) {
            slapd.close();
        }
    }

    @BeforeEach
    void createTenant() {
        tenant = newTenant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDAP_user_1", "Zoe"})
    void logsInWithTheDirectorysPassword(String name) {
        register(name, tenant.directory(slapd.url(), PRINCIPAL));

        token(tenant.key(), name, PASSWORD).then().statusCode(200);
        token(tenant.key(), name, "wrong").then().statusCode(401);
        token(tenant.key(), name, "").then().statusCode(401);
    }

    @Test
    void ignoresExpiryOfThePasswordThatIsKeptHere() {
        int service = tenant.directory(slapd.url(), PRINCIPAL);
        tenant.create("""
                {"userName":"LDAP_user_1","tenantId":%d,"statusInfo":{"status":1},
                 "passwordInfo":{"passwordStatus":2,"passwordExpiration":"2020-01-01 00:00:00"},
                 "authenticationInfo":{"authUsers":[{"authUserName":"LDAP_user_1","authServiceId":%d}]}}""".formatted(tenant.id(), service));

        String token = tenant.token("LDAP_user_1", PASSWORD);

        assertThat(token).isNotEmpty();
    }

    @Test
    void refusesPersonOfTheDirectoryWhoIsNotRegistered() {
        tenant.directory(slapd.url(), PRINCIPAL);

        token(tenant.key(), "LDAP_user_1", PASSWORD).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,ou=admins", "LDAP_user_1,ou=people", "*", "LDAP_user_1)(uid=*", "LDAP_user_1\0"})
    void takesNameAsOneValueWhateverItHolds(String name) {
        register("LDAP_user_1", tenant.directory(slapd.url(), PRINCIPAL));

        token(tenant.key(), name, PASSWORD).then().statusCode(401);
    }

    @Test
    void refusesDirectoryThatDoesNotAnswerAndLogsOthersInMeanwhile() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            register("LDAP_user_1", tenant.directory("ldap://127.0.0.1:" + silent.getLocalPort(), PRINCIPAL));
            tenant.user("internal");

            token(tenant.key(), "LDAP_user_1", PASSWORD).then().statusCode(401);
            token(tenant.key(), "internal", TestTenant.PASSWORD).then().statusCode(200);
        }
    }

    private void register(String name, int service) {
        tenant.create("""
                {"userName":"%1$s","tenantId":%2$d,"statusInfo":{"status":1},
                 "authenticationInfo":{"authUsers":[{"authUserName":"%1$s","authServiceId":%3$d}]}}""".formatted(name, tenant.id(), service));
    }
}
