package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.util.Collections;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** RFC 4514, checked without the LDAP SDK, which only the adapter may use. */
final class DnSyntax {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*|[0-9]+(\\.[0-9]+)*");

    private DnSyntax() {}

    static boolean isDn(String text) {
        try {
            LdapName name = new LdapName(text);
            return !name.isEmpty() && name.getRdns().stream().allMatch(DnSyntax::hasProperTypes);
        } catch (InvalidNameException | IllegalArgumentException e) {
            return false;
        }
    }

    static String dn(String attribute, String text) {
        require(isDn(text), attribute, "is not a distinguished name");
        return text;
    }

    private static boolean hasProperTypes(Rdn rdn) {
        return Collections.list(rdn.toAttributes().getIDs()).stream()
                .allMatch(type -> TYPE.matcher(type).matches());
    }
}
