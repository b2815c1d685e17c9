package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.util.regex.Pattern;

/** What the facts about a person are called in the directory. */
public record PersonAttributes(
        String login, String uniqueId, String firstName, String lastName, String displayName, String email) {

    private static final Pattern DESCRIPTION =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]*|[0-9]+(\\.[0-9]+)+)(;[A-Za-z0-9-]+)*");

    static PersonAttributes parse(Attributes attributes, PersonAttributes usual) {
        return new PersonAttributes(
                name(attributes, "loginAttribute", usual.login),
                name(attributes, "uniqueIdAttribute", usual.uniqueId),
                name(attributes, "firstNameAttribute", usual.firstName),
                name(attributes, "lastNameAttribute", usual.lastName),
                name(attributes, "displayNameAttribute", usual.displayName),
                name(attributes, "emailAttribute", usual.email));
    }

    static String name(Attributes attributes, String attribute, String fallback) {
        String name = attributes.text(attribute, fallback);
        require(DESCRIPTION.matcher(name).matches(), attribute, "is not the name of an LDAP attribute");
        return name;
    }
}
