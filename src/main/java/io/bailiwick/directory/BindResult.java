package io.bailiwick.directory;

/** What a directory says to a name and password. Reasons are for the audit trail, not for whoever tries to log in. */
public sealed interface BindResult {

    /** The password is right; {@code dn} is the name it was checked under. */
    record Accepted(String dn) implements BindResult {}

    /** The directory answered, and the answer is no. */
    record Refused(String reason) implements BindResult {}

    /** Nobody knows: the directory could not be asked, or not under these settings. */
    record Unavailable(String reason) implements BindResult {}
}
