package io.bailiwick.authservice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The attributes of LDAP services in words; what they do is {@link LdapSettings}' to know. Defaults are openldap's. */
final class LdapAttributes {

    private static final String TEXT = "text";
    private static final String FLAG = "boolean";
    private static final String NUMBER = "integer";

    static final List<AuthTypeAttribute> ALL = List.of(
            required("targetUrl", "ldap[s]://host:port[/base]; several, separated by blanks, in order of preference"),
            required("securityAuthentication", "How passwords are checked: simple"),
            text("securityPrincipal", null, "DN of a person, with %LOGINNAME%; without it, people are searched"),
            text("securityCredentials", null, "Another name of bindPassword"),
            text("searchBase", null, "Where people are searched; the base of targetUrl where left out"),
            text("searchFilter", "(uid=%LOGINNAME%)", "How one person is found"),
            choice("searchScope", SearchScope.SUB, "How far below searchBase"),
            text("userFilter", "(objectClass=person)", "Who counts as a person at all"),
            text("bindDn", null, "The search account; without it, the search is anonymous"),
            text("bindPassword", null, "The search account's password"),
            choice(
                    "schema",
                    DirectorySchema.OPENLDAP,
                    "The family of the directory: sets defaults of names and filters"),
            text("loginAttribute", "uid", "Holds the login name"),
            text("uniqueIdAttribute", "entryUUID", "Holds what stays the same when a person is renamed"),
            text("firstNameAttribute", "givenName", "Holds the first name"),
            text("lastNameAttribute", "sn", "Holds the last name"),
            text("displayNameAttribute", "cn", "Holds the name to show"),
            text("emailAttribute", "mail", "Holds the e-mail address"),
            text("groupBase", null, "Where groups are"),
            text("groupFilter", "(objectClass=groupOfNames)", "What counts as a group"),
            text("groupNameAttribute", "cn", "Holds a group's name"),
            text("groupMemberAttribute", "member", "Holds a group's members"),
            flag("nestedGroups", "Whether the members of a group within a group are the outer one's too"),
            choice("serverSelection", ServerSelection.FAILOVER, "Which of several servers is asked"),
            flag("startTls", "Whether ldap:// connections are secured before anything is said"),
            text(
                    "trustedCertificates",
                    null,
                    "X.509 certificates as PEM text, trusted instead of the usual authorities"),
            flag("allowPlainText", "Whether passwords may cross a network unprotected"),
            text("connectTimeout", "PT2S", "How long connecting may take, from PT0.1S to PT1M"),
            text("responseTimeout", "PT5S", "How long an answer may take, from PT0.1S to PT1M"),
            new AuthTypeAttribute(
                    "poolSize", NUMBER, false, false, 10, null, "How many calls may be under way at once, 1 to 100"));

    static final Set<String> NAMES = ALL.stream().map(AuthTypeAttribute::name).collect(Collectors.toUnmodifiableSet());

    private LdapAttributes() {}

    /** Checked attributes in the types that they stand for: {@code true} for {@code "true"}, {@code 10} for {@code "10"}. */
    static Map<String, Object> typed(Map<String, Object> checked) {
        Map<String, Object> typed = new LinkedHashMap<>(checked);
        for (AuthTypeAttribute attribute : ALL) {
            typed.computeIfPresent(attribute.name(), (name, value) -> typed(attribute.type(), value));
        }
        return typed;
    }

    private static Object typed(String type, Object value) {
        return switch (type) {
            case FLAG -> Boolean.valueOf(value.toString());
            case NUMBER -> new BigDecimal(value.toString()).intValueExact();
            default -> value;
        };
    }

    private static AuthTypeAttribute required(String name, String description) {
        return new AuthTypeAttribute(name, TEXT, true, false, null, null, description);
    }

    private static AuthTypeAttribute text(String name, @Nullable String standard, String description) {
        boolean secret = LdapSettings.SECRETS.contains(name);
        return new AuthTypeAttribute(name, TEXT, false, secret, standard, null, description);
    }

    private static AuthTypeAttribute flag(String name, String description) {
        return new AuthTypeAttribute(name, FLAG, false, false, false, null, description);
    }

    private static <E extends Enum<E> & Labelled> AuthTypeAttribute choice(
            String name, E standard, String description) {
        List<String> values = Arrays.stream(standard.getDeclaringClass().getEnumConstants())
                .map(Labelled::label)
                .toList();
        return new AuthTypeAttribute(name, TEXT, false, false, standard.label(), values, description);
    }
}
