package io.bailiwick.authservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LdapAttributesTest {

    private static final Map<String, Object> LEAST =
            Map.of("targetUrl", "ldap://127.0.0.1", "securityAuthentication", "simple", "searchBase", "dc=x");

    @Test
    void namesTheDefaultsThatHold() {
        Map<String, Object> spelledOut = new HashMap<>(LEAST);
        for (AuthTypeAttribute attribute : LdapAttributes.ALL) {
            if (attribute.standard() != null) {
                spelledOut.put(attribute.name(), attribute.standard());
            }
        }

        assertThat(LdapSettings.parse(spelledOut)).isEqualTo(LdapSettings.parse(LEAST));
        assertThat(spelledOut).hasSizeGreaterThan(20);
    }

    @Test
    void knowsWhatIsRequiredAndWhatIsSecret() {
        assertThat(LdapAttributes.ALL.stream()
                        .filter(AuthTypeAttribute::required)
                        .map(AuthTypeAttribute::name))
                .containsExactly("targetUrl", "securityAuthentication");
        assertThat(LdapAttributes.ALL.stream().filter(AuthTypeAttribute::secret).map(AuthTypeAttribute::name))
                .containsExactlyInAnyOrderElementsOf(LdapSettings.SECRETS);
    }

    @Test
    void givesEachValueItsType() {
        Map<String, Object> typed = LdapAttributes.typed(
                Map.of("startTls", "true", "nestedGroups", false, "poolSize", "10", "targetUrl", "ldap://10"));

        assertThat(typed)
                .isEqualTo(Map.of("startTls", true, "nestedGroups", false, "poolSize", 10, "targetUrl", "ldap://10"));
    }
}
