package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name to bind with, made from the login name alone: a DN or, for Active Directory, one of its two other forms. */
public record PrincipalTemplate(String text, boolean distinguishedName) {

    public static final String LOGIN_NAME = "%LOGINNAME%";

    private static final String NAME = "securityPrincipal";
    private static final Pattern ACTIVE_DIRECTORY =
            Pattern.compile(LOGIN_NAME + "@[A-Za-z0-9.-]+|[A-Za-z0-9._-]+\\\\" + LOGIN_NAME);

    static Optional<PrincipalTemplate> parse(Attributes attributes) {
        return attributes.text(NAME).map(PrincipalTemplate::of);
    }

    private static PrincipalTemplate of(String text) {
        require(text.contains(LOGIN_NAME), NAME, "must contain " + LOGIN_NAME + "; a search account goes into bindDn");
        boolean distinguishedName = DnSyntax.isDn(text);
        require(
                distinguishedName || ACTIVE_DIRECTORY.matcher(text).matches(),
                NAME,
                "must be a distinguished name, %1$s@domain or DOMAIN\\%1$s".formatted(LOGIN_NAME));
        return new PrincipalTemplate(text, distinguishedName);
    }
}
