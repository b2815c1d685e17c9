package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.directory.ldap.PersonFinder.Lookup;
import org.jspecify.annotations.Nullable;

/** Who somebody is that has just bound: by the search that found them, else by their own entry as far as they may read it. */
final class PersonReader {

    private final PersonMapping mapping;

    PersonReader(PersonMapping mapping) {
        this.mapping = mapping;
    }

    /** {@code connection} is bound as the person. */
    FoundPerson read(LDAPConnection connection, Lookup.Found found) throws LDAPException {
        Entry entry = found.entry();
        return entry == null ? own(connection, found.bindName()).withoutLogin() : mapping.of(entry);
    }

    /** The same where nobody has searched. Names such as {@code user@domain} name no entry. */
    FoundPerson own(LDAPConnection connection, String bindName) throws LDAPException {
        Entry entry = DN.isValidDN(bindName) ? entry(connection, bindName) : null;
        return entry == null ? FoundPerson.named(bindName) : mapping.of(entry);
    }

    /** Whether people may read their own entries is the directory's affair: a login does not need it. */
    private @Nullable Entry entry(LDAPConnection connection, String dn) throws LDAPException {
        try {
            return connection.getEntry(dn, mapping.attributes());
        } catch (LDAPException e) {
            if (ResultCodes.isAnswer(e)) {
                return null;
            }
            throw e;
        }
    }
}
