package io.bailiwick.login;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.patch;
import static io.bailiwick.Api.post;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.directory.TestDirectory;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;

/** A tenant to which people come who have no account, and what is there afterwards. */
record FirstLogins(TestTenant tenant) {

    static final String PASSWORD = "directory-4711";

    private static final String HOME = "127.0.0.1";

    private static final String TEMPLATE = "\"securityPrincipal\":\"uid=%LOGINNAME%,ou=people,dc=example,dc=com\"";

    static FirstLogins inNewTenant() {
        return new FirstLogins(Api.newTenant());
    }

    FirstLogins welcome() {
        settings("{\"provisioning\":{\"atLogin\":true}}").statusCode(200);
        return this;
    }

    ValidatableResponse settings(String json) {
        return settings(tenant.key(), json);
    }

    static ValidatableResponse settings(String key, String json) {
        return patch(asAdmin(), "/api/v1/tenants/%s/settings".formatted(key), json)
                .then();
    }

    /** Names are made from what people type. */
    int directory(String name, TestDirectory directory) {
        return directory(name, tenant.id(), directory.url(), TEMPLATE);
    }

    static int directory(String name, int owner, String url) {
        return directory(name, owner, url, TEMPLATE);
    }

    /** People are searched. */
    int searched(String name, TestDirectory directory, String filter) {
        return directory(name, tenant.id(), directory.url(), """
                "searchBase":"dc=example,dc=com","searchFilter":"%s","bindDn":"%s","bindPassword":"%s\"""".formatted(
                        filter, TestDirectory.SEARCHER, TestDirectory.SEARCHER_PASSWORD));
    }

    private static int directory(String name, int owner, String url, String attributes) {
        return post(asAdmin(), "/api/admin/auth/services", """
                        {"name":"%s","tenantId":%d,"authTypeId":3,"authDefinition":{"attributes":{
                         "targetUrl":"%s","securityAuthentication":"simple",%s}}}""".formatted(name, owner, url, attributes))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An account with one login name. */
    int account(String userName, String authUserName, int service) {
        return tenant.create("""
                {"userName":"%s","tenantId":%d,"statusInfo":{"status":1},
                 "authenticationInfo":{"authUsers":[{"authUserName":"%s","authServiceId":%d}]}}""".formatted(userName, tenant.id(), authUserName, service))
                .getInt("id");
    }

    Response send(String name, String password) {
        return from(HOME, name, password);
    }

    /** In UTF-8, which the client's own Basic is not. */
    Response from(String address, String name, String password) {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
        return Api.from(address, given().header("Authorization", "Basic " + pair))
                .get("/" + tenant.key() + "/auth");
    }

    ValidatableResponse logIn(String name, String password) {
        return send(name, password).then();
    }

    /** The names of all accounts. */
    List<String> accounts() {
        return TestDatabase.sql(
                "select user_name from app_user where tenant_id = %d order by id".formatted(tenant.id()));
    }

    ValidatableResponse user(String name) {
        String id = TestDatabase.sql("select id from app_user where tenant_id = %d and user_name = '%s'"
                        .formatted(tenant.id(), name))
                .get(0);
        return asAdmin().get(tenant.path(Integer.parseInt(id))).then().statusCode(200);
    }

    List<String> refusals() {
        return tenant.auditEvents("?action=login&outcome=REFUSED&limit=100")
                .statusCode(200)
                .extract()
                .path("reason");
    }
}
