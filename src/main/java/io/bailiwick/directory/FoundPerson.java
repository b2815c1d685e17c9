package io.bailiwick.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a directory, by the attributes that the service's settings name. What is not there, or not to be seen by
 * whoever looked, is null.
 *
 * @param dn the name that a login is checked under
 * @param uniqueId as text; the GUIDs of Active Directory in their usual notation
 */
public record FoundPerson(
        String dn,
        @Nullable String uniqueId,
        @Nullable String login,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Nullable String email) {

    /** The same, whatever the directory calls them. */
    public FoundPerson withoutLogin() {
        return new FoundPerson(dn, uniqueId, null, firstName, lastName, displayName, email);
    }

    /** Of whom no more is known. */
    public static FoundPerson named(String dn) {
        return new FoundPerson(dn, null, null, null, null, null, null);
    }
}
