package io.bailiwick.directory;

/** What a directory says to a name and password. Reasons are for the audit trail, not for whoever tries to log in. */
public sealed interface BindResult {

    /** The password is right: {@code person} was let in, of whom no more need be known than the name that it was checked under. */
    record Accepted(FoundPerson person) implements BindResult {

        public Accepted(String dn) {
            this(FoundPerson.named(dn));
        }

        public String dn() {
            return person.dn();
        }
    }

    /** The directory answered, and the answer is no. */
    record Refused(String reason) implements BindResult {}

    /** Nobody knows: the directory could not be asked, or not under these settings. */
    record Unavailable(String reason) implements BindResult {}
}
