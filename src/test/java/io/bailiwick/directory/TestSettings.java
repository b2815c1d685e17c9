package io.bailiwick.directory;

import io.bailiwick.authservice.LdapSettings;
import java.util.HashMap;
import java.util.Map;

/** Settings from names and values in turn; people are below {@code ou=people,dc=example,dc=com} unless said otherwise. */
public final class TestSettings {

    private static final String TEMPLATE = "uid=%LOGINNAME%,ou=people,dc=example,dc=com";

    private TestSettings() {}

    public static LdapSettings template(String url, Object... namesAndValues) {
        return parse(url, Map.of("securityPrincipal", TEMPLATE), namesAndValues);
    }

    public static LdapSettings search(String url, Object... namesAndValues) {
        return parse(url, Map.of("searchBase", "dc=example,dc=com"), namesAndValues);
    }

    private static LdapSettings parse(String url, Map<String, Object> defaults, Object... namesAndValues) {
        Map<String, Object> attributes = new HashMap<>(defaults);
        attributes.put("targetUrl", url);
        attributes.put("securityAuthentication", "simple");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return LdapSettings.parse(attributes);
    }
}
