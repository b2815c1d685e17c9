package io.bailiwick.directory.ldap;

import static io.bailiwick.authservice.PrincipalTemplate.LOGIN_NAME;

import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.authservice.PrincipalTemplate;
import java.util.regex.Pattern;

/** Needs no look-up: the name follows from the login name. */
final class TemplateFinder {

    /** What neither half of {@code user@domain} and {@code DOMAIN\\user} may contain, by Active Directory's own rules. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\"/\\\\\\[\\]:;|=,+*?<>@\\p{Cntrl}]");

    private TemplateFinder() {}

    static PersonFinder of(PrincipalTemplate template) throws LDAPException {
        if (!template.distinguishedName()) {
            return (loginName, attributes) -> named(template.text(), loginName);
        }
        DnTemplate dn = new DnTemplate(template.text());
        return (loginName, attributes) ->
                new PersonFinder.Lookup.Found(dn.with(loginName).toString(), null);
    }

    private static PersonFinder.Lookup named(String template, String loginName) {
        if (FORBIDDEN.matcher(loginName).find()) {
            return new PersonFinder.Lookup.NotOne("not a name in this directory");
        }
        return new PersonFinder.Lookup.Found(template.replace(LOGIN_NAME, loginName), null);
    }
}
