package io.bailiwick.directory.ldap;

import static io.bailiwick.authservice.PrincipalTemplate.LOGIN_NAME;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Arrays;

/** A DN with a gap for the login name, which fills one attribute value whatever is in it. */
final class DnTemplate {

    private final DN template;

    DnTemplate(String template) throws LDAPException {
        this.template = new DN(template);
    }

    DN with(String loginName) {
        return new DN(Arrays.stream(template.getRDNs())
                .map(rdn -> filled(rdn, loginName))
                .toArray(RDN[]::new));
    }

    private static RDN filled(RDN rdn, String loginName) {
        String[] values = Arrays.stream(rdn.getAttributeValues())
                .map(value -> value.replace(LOGIN_NAME, loginName))
                .toArray(String[]::new);
        return new RDN(rdn.getAttributeNames(), values);
    }
}
