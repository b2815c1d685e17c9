package io.bailiwick.authservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bailiwick.BesideTheService;
import io.bailiwick.directory.TestCertificate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@BesideTheService
class LdapSettingsTest {

    private static final Map<String, Object> HDP_SAMPLE = Map.of(
            "targetUrl", "ldaps://ldap.corp.local:3269",
            "securityAuthentication", "simple",
            "securityPrincipal", "CN=%LOGINNAME%,OU=Users,DC=corp,DC=local");

    private static final String NAMED = "must be a distinguished name";
    private static final String IN_THE_OPEN = "would send passwords in the open";

    @Test
    void readsHdpsSampleAndFillsInTheDefaults() {
        LdapSettings settings = LdapSettings.parse(HDP_SAMPLE);

        assertThat(settings.servers()).containsExactly(new LdapServer(true, "ldap.corp.local", 3269));
        assertThat(settings.principal())
                .isEqualTo(new PrincipalTemplate("CN=%LOGINNAME%,OU=Users,DC=corp,DC=local", true));
        assertThat(settings.selection()).isEqualTo(ServerSelection.FAILOVER);
        assertThat(settings.limits()).isEqualTo(new LdapLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 10));
        assertThat(settings.tls()).isEqualTo(new LdapTls(false, List.of(), false));
        assertThat(settings.account()).isEqualTo(new SearchAccount(null, null));
        assertThat(settings.search())
                .isEqualTo(new PersonSearch(null, "(uid=%LOGINNAME%)", SearchScope.SUB, "(objectClass=person)"));
        assertThat(settings.person())
                .isEqualTo(new PersonAttributes("uid", "entryUUID", "givenName", "sn", "cn", "mail"));
        assertThat(settings.groups())
                .isEqualTo(new GroupSearch(null, "(objectClass=groupOfNames)", "cn", "member", false));
    }

    @Test
    void keepsEveryAttribute(@TempDir Path dir) {
        TestCertificate certificate = TestCertificate.create(dir, "dns:ldap.example.com");

        LdapSettings settings = LdapSettings.parse(pairs(
                "targetUrl", "ldap://a.example.com ldaps://B.example.com:1636/dc=example,dc=com",
                "securityAuthentication", "simple",
                "searchBase", "ou=people,dc=example,dc=com",
                "searchFilter", "(|(mail=%LOGINNAME%)(uid=%LOGINNAME%))",
                "searchScope", "one",
                "userFilter", "(!(objectClass=device))",
                "bindDn", "cn=search,dc=example,dc=com",
                "securityCredentials", "geheim",
                "schema", "ad",
                "loginAttribute", "userPrincipalName",
                "uniqueIdAttribute", "ms-DS-ConsistencyGuid",
                "firstNameAttribute", "givenName;lang-de",
                "lastNameAttribute", "2.5.4.4",
                "displayNameAttribute", "name",
                "emailAttribute", "proxyAddress",
                "groupBase", "ou=groups,dc=example,dc=com",
                "groupFilter", "(objectClass=posixGroup)",
                "groupNameAttribute", "description",
                "groupMemberAttribute", "uniqueMember",
                "nestedGroups", "true",
                "serverSelection", "roundRobin",
                "startTls", true,
                "trustedCertificates", certificate.pem(),
                "allowPlainText", false,
                "connectTimeout", "PT0.1S",
                "responseTimeout", "PT1M",
                "poolSize", 100));

        assertThat(settings)
                .isEqualTo(new LdapSettings(
                        List.of(
                                new LdapServer(false, "a.example.com", 389),
                                new LdapServer(true, "b.example.com", 1636)),
                        ServerSelection.ROUND_ROBIN,
                        new LdapTls(true, List.of(certificate.certificate()), false),
                        new LdapLimits(Duration.ofMillis(100), Duration.ofSeconds(60), 100),
                        null,
                        new PersonSearch(
                                "ou=people,dc=example,dc=com",
                                "(|(mail=%LOGINNAME%)(uid=%LOGINNAME%))",
                                SearchScope.ONE,
                                "(!(objectClass=device))"),
                        new SearchAccount("cn=search,dc=example,dc=com", "geheim"),
                        DirectorySchema.AD,
                        new PersonAttributes(
                                "userPrincipalName",
                                "ms-DS-ConsistencyGuid",
                                "givenName;lang-de",
                                "2.5.4.4",
                                "name",
                                "proxyAddress"),
                        new GroupSearch(
                                "ou=groups,dc=example,dc=com",
                                "(objectClass=posixGroup)",
                                "description",
                                "uniqueMember",
                                true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://localhost",
                "ldap://127.0.0.1:1389",
                "ldap://[::1]:389/dc=example,dc=com",
                "LDAPS://Ldap.Example.Com",
                "ldaps://a  ldaps://b:637/ ldap://localhost"
            })
    void acceptsUrl(String url) {
        assertThat(LdapSettings.parse(with("targetUrl", url)).servers()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%LOGINNAME%@corp.local",
                "CORP\\%LOGINNAME%",
                "uid=%LOGINNAME%+ou=people,dc=example",
                "cn=%LOGINNAME% (extern),ou=Users,dc=corp",
                "uid=%LOGINNAME%"
            })
    void acceptsPrincipal(String principal) {
        assertThat(LdapSettings.parse(with("securityPrincipal", principal)).principal())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void acceptsBooleansAndNumbersAsTextToo(String flag) {
        Map<String, @Nullable Object> attributes = with("allowPlainText", flag);
        attributes.put("poolSize", "7");
        attributes.put("connectTimeout", null);

        LdapSettings settings = LdapSettings.parse(attributes);

        assertThat(settings.tls().allowPlainText()).isEqualTo(Boolean.parseBoolean(flag));
        assertThat(settings.limits().poolSize()).isEqualTo(7);
    }

    @Test
    void takesTheSearchBaseFromTheUrlIfThereIsNoOther() {
        Map<String, @Nullable Object> attributes = with("targetUrl", "ldaps://a/dc=example,dc=com ldaps://b");
        attributes.remove("securityPrincipal");

        assertThat(LdapSettings.parse(attributes).search().base()).isEqualTo("dc=example,dc=com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openldap", "rfc2307", "ad", "389"})
    void everySchemaHasDefaultsThatWouldBeAcceptedAsAttributes(String schema) {
        LdapSettings settings = LdapSettings.parse(with("schema", schema));
        Map<String, @Nullable Object> spelledOut = with("schema", schema);
        spelledOut.put("userFilter", settings.search().userFilter());
        spelledOut.put("groupFilter", settings.groups().filter());
        spelledOut.put("loginAttribute", settings.person().login());
        spelledOut.put("uniqueIdAttribute", settings.person().uniqueId());

        assertThat(LdapSettings.parse(spelledOut)).isEqualTo(settings);
        assertThat(settings.schema().label()).isEqualTo(schema);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void refuses(String name, @Nullable Object value, String problem) {
        assertThatExceptionOfType(InvalidAttributeException.class)
                .isThrownBy(() -> LdapSettings.parse(with(name, value)))
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.code()).isEqualTo("invalid_attribute"));
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("java.naming.factory.initial", "x", "'java.naming.factory.initial' is unknown"),
                arguments("", "x", "'' is unknown"),
                arguments("a\u0000b", "x", "'a?b' is unknown"),
                arguments("targetUrl", null, "'targetUrl' is required"),
                arguments("targetUrl", 5, "must be text"),
                arguments("targetUrl", " ", "must not be empty"),
                arguments("targetUrl", "ldaps://a\nldaps://b", "control characters"),
                arguments("targetUrl", "ldap.example.com", "must begin with ldap:// or ldaps://"),
                arguments("targetUrl", "ldap.example.com:389", "must begin with ldap:// or ldaps://"),
                arguments("targetUrl", "http://ldap.example.com", "must begin with ldap:// or ldaps://"),
                arguments("targetUrl", "ldap:x", "must begin with ldap:// or ldaps://"),
                arguments("targetUrl", "ldaps:///dc=example", "has no host"),
                arguments("targetUrl", "ldaps://", "no URL at all"),
                arguments("targetUrl", "ldaps://:636", "has no valid host and port"),
                arguments("targetUrl", "ldaps://a b c", "must begin with"),
                arguments("targetUrl", "ldaps://a:x", "has no valid host and port"),
                arguments("targetUrl", "ldaps://a_b.example", "has no valid host and port"),
                arguments("targetUrl", "ldaps://a:0", "port outside 1 to 65535"),
                arguments("targetUrl", "ldaps://a:65536", "port outside 1 to 65535"),
                arguments("targetUrl", "ldaps://a:99999999999", "has no valid host and port"),
                arguments("targetUrl", "ldaps://cn=admin:geheim@a", "must not contain a user or password"),
                arguments("targetUrl", "ldaps://a/dc=x?uid?sub", "must end after the base"),
                arguments("targetUrl", "ldaps://a/#x", "must end after the base"),
                arguments("targetUrl", "ldaps://a/people", "is not a distinguished name"),
                arguments("targetUrl", "ldaps://a/dc=a ldaps://b/dc=b", "names different bases"),
                arguments("targetUrl", "ldap://a", IN_THE_OPEN),
                arguments("targetUrl", "ldaps://a ldap://b", IN_THE_OPEN),
                arguments("targetUrl", "ldap://127.example.com", IN_THE_OPEN),
                arguments("targetUrl", "ldap://localhost.example.com", IN_THE_OPEN),
                arguments("targetUrl", "ldaps://" + "a".repeat(1024), "is longer than 1024 characters"),
                arguments("securityAuthentication", null, "'securityAuthentication' is required"),
                arguments("securityAuthentication", "none", "none would accept any password"),
                arguments("securityAuthentication", "NONE", "none would accept any password"),
                arguments("securityAuthentication", "DIGEST-MD5", "SASL mechanisms are not supported"),
                arguments("securityAuthentication", true, "must be text"),
                arguments("securityPrincipal", null, "'securityPrincipal' must contain %LOGINNAME%, or searchBase"),
                arguments("securityPrincipal", "cn=admin,dc=x", "must contain %LOGINNAME%; a search account"),
                arguments("securityPrincipal", "uid=%loginname%,dc=x", "must contain %LOGINNAME%"),
                arguments("securityPrincipal", "%LOGINNAME%", NAMED),
                arguments("securityPrincipal", "%LOGINNAME%=x,dc=y", NAMED),
                arguments("securityPrincipal", "uid=%LOGINNAME%,people", NAMED),
                arguments("securityPrincipal", "uid=%LOGINNAME%,,dc=x", NAMED),
                arguments("securityPrincipal", "=%LOGINNAME%", NAMED),
                arguments("securityPrincipal", "x%LOGINNAME%@corp", NAMED),
                arguments("securityPrincipal", "CORP\\x%LOGINNAME%", NAMED),
                arguments("searchBase", "people", "is not a distinguished name"),
                arguments("searchFilter", "(uid=x)", "must contain %LOGINNAME%"),
                arguments("searchFilter", "uid=%LOGINNAME%", "is not an LDAP filter"),
                arguments("searchFilter", "(uid=%LOGINNAME%", "is not an LDAP filter"),
                arguments("searchFilter", "(uid=%LOGINNAME%))", "is not an LDAP filter"),
                arguments("searchFilter", "(%LOGINNAME%=x)", "is not an LDAP filter"),
                arguments("searchFilter", "(&)%LOGINNAME%", "is not an LDAP filter"),
                arguments("searchFilter", "(uid=\\zz%LOGINNAME%)", "is not an LDAP filter"),
                arguments("searchFilter", "(uid=**%LOGINNAME%)", "is not an LDAP filter"),
                arguments("searchFilter", "(!".repeat(30) + "(a=%LOGINNAME%)" + ")".repeat(30), "not an LDAP filter"),
                arguments("searchScope", "subtree", "must be one of base, one, sub"),
                arguments("userFilter", "person", "is not an LDAP filter"),
                arguments("bindDn", "admin", "is neither a distinguished name nor user@domain"),
                arguments("bindDn", "cn=admin,dc=x", "needs bindPassword"),
                arguments("bindPassword", "", "must not be empty"),
                arguments("bindPassword", "a\u0000b", "control characters"),
                arguments("schema", "novell", "must be one of openldap, rfc2307, ad, 389"),
                arguments("loginAttribute", "(uid", "is not the name of an LDAP attribute"),
                arguments("uniqueIdAttribute", "a b", "is not the name of an LDAP attribute"),
                arguments("firstNameAttribute", "1", "is not the name of an LDAP attribute"),
                arguments("lastNameAttribute", "*", "is not the name of an LDAP attribute"),
                arguments("displayNameAttribute", "cn;", "is not the name of an LDAP attribute"),
                arguments("emailAttribute", "ä", "is not the name of an LDAP attribute"),
                arguments("groupBase", "groups", "is not a distinguished name"),
                arguments("groupFilter", "(", "is not an LDAP filter"),
                arguments("groupNameAttribute", "c n", "is not the name of an LDAP attribute"),
                arguments("groupMemberAttribute", "c=n", "is not the name of an LDAP attribute"),
                arguments("nestedGroups", "yes", "must be true or false"),
                arguments("serverSelection", "random", "must be one of failover, roundRobin"),
                arguments("startTls", 1, "must be text"),
                arguments("startTls", "TRUE", "must be true or false"),
                arguments("allowPlainText", List.of(), "must be text"),
                arguments("trustedCertificates", "geheim", "certificate"),
                arguments(
                        "trustedCertificates",
                        "-----BEGIN CERTIFICATE-----\ngeheim\n-----END CERTIFICATE-----",
                        "X.509"),
                arguments("trustedCertificates", "x".repeat(64 * 1024 + 1), "is longer than 65536 characters"),
                arguments("connectTimeout", "2s", "must be an ISO 8601 duration from PT0.1S to PT1M"),
                arguments("connectTimeout", "PT0.099S", "must be an ISO 8601 duration"),
                arguments("connectTimeout", 5, "must be text"),
                arguments("responseTimeout", "PT60.001S", "must be an ISO 8601 duration"),
                arguments("responseTimeout", "-PT5S", "must be an ISO 8601 duration"),
                arguments("poolSize", 0, "must be a whole number from 1 to 100"),
                arguments("poolSize", 101, "must be a whole number from 1 to 100"),
                arguments("poolSize", 1.5, "must be a whole number from 1 to 100"),
                arguments("poolSize", Double.NaN, "must be a whole number from 1 to 100"),
                arguments("poolSize", 1L << 32, "must be a whole number from 1 to 100"),
                arguments("poolSize", "many", "must be a whole number from 1 to 100"),
                arguments("poolSize", true, "must be text"));
    }

    @Test
    void refusesSearchPasswordWithoutName() {
        Map<String, @Nullable Object> attributes = with("searchBase", "dc=x");
        attributes.remove("securityPrincipal");
        attributes.put("bindPassword", "geheim");

        assertThatExceptionOfType(InvalidAttributeException.class)
                .isThrownBy(() -> LdapSettings.parse(attributes))
                .withMessageContaining("'bindDn' is missing")
                .withMessageNotContaining("geheim");
    }

    @Test
    void refusesTwoDifferentSearchPasswords() {
        Map<String, @Nullable Object> attributes = with("bindPassword", "geheim");
        attributes.put("securityCredentials", "geheimer");

        assertThatExceptionOfType(InvalidAttributeException.class)
                .isThrownBy(() -> LdapSettings.parse(attributes))
                .withMessageContaining("give one of them")
                .withMessageNotContaining("geheim");
    }

    @Test
    void neverShowsSecrets() {
        Map<String, @Nullable Object> attributes = with("bindPassword", "geheim");
        attributes.put("bindDn", "cn=search,dc=x");

        assertThat(LdapSettings.parse(attributes).toString())
                .contains("cn=search,dc=x", "***")
                .doesNotContain("geheim");
        assertThat(LdapSettings.SECRETS).containsExactlyInAnyOrder("bindPassword", "securityCredentials");
    }

    @Test
    void neverRepeatsWhatMayBeAPassword() {
        for (String url : List.of("ldaps://admin:geheim@a", "ldaps://admin:geheim@", "ldap:geheim", "geheim :")) {
            assertThatExceptionOfType(InvalidAttributeException.class)
                    .isThrownBy(() -> LdapSettings.parse(with("targetUrl", url)))
                    .withMessageNotContaining("geheim")
                    .withNoCause();
        }
    }

    @Test
    void anotherHostPortOrProtectionIsAnotherEndpoint(@TempDir Path dir) {
        LdapSettings settings = LdapSettings.parse(HDP_SAMPLE);

        assertThat(settings.sameEndpoint(LdapSettings.parse(with("poolSize", 3))))
                .isTrue();
        assertThat(settings.sameEndpoint(parse("targetUrl", "ldaps://LDAP.corp.local:3269/dc=corp")))
                .isTrue();
        assertThat(settings.sameEndpoint(parse("targetUrl", "ldaps://ldap.corp.local:636")))
                .isFalse();
        assertThat(settings.sameEndpoint(parse("targetUrl", "ldaps://ldap.corp.local:3269 ldaps://other")))
                .isFalse();
        assertThat(settings.sameEndpoint(parse("startTls", true))).isFalse();
        assertThat(settings.sameEndpoint(parse(
                        "trustedCertificates",
                        TestCertificate.create(dir, "dns:a").pem())))
                .isFalse();
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        Map<String, Object> pairs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    private static LdapSettings parse(String name, Object value) {
        return LdapSettings.parse(with(name, value));
    }

    private static Map<String, @Nullable Object> with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> attributes = new HashMap<>(HDP_SAMPLE);
        attributes.put(name, value);
        return attributes;
    }
}
