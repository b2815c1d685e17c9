package io.bailiwick.directory.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.PersonSearch;
import io.bailiwick.directory.FoundPerson;
import org.jspecify.annotations.Nullable;

/** Nobody was named: it is enough that there is anybody or, where nobody is ever searched, a directory. */
final class AnybodyProbe implements PersonProbe {

    private static final String ROOT = "";

    private final @Nullable PersonQuery query;

    AnybodyProbe(LdapSettings settings) throws LDAPException {
        PersonSearch search = settings.search();
        this.query = settings.principal() == null ? new PersonQuery(search, requireNonNull(search.base())) : null;
    }

    @Override
    public boolean canSearch() {
        return true;
    }

    @Override
    public void search(LDAPConnection connection) throws LDAPException {
        if (query == null) {
            readRoot(connection);
        } else if (query.anybody(connection).isEmpty()) {
            throw new ProbeException("no entry below searchBase matches userFilter");
        }
    }

    @Override
    public void logIn(LDAPConnection connection, String password) {
        throw new IllegalStateException("There is a password, but nobody to whom it belongs");
    }

    @Override
    public @Nullable FoundPerson found() {
        return null;
    }

    /** Every directory shows it, and one that would rather not says so in LDAP. */
    private static void readRoot(LDAPConnection connection) throws LDAPException {
        try {
            connection.search(ROOT, SearchScope.BASE, "(objectClass=*)", SearchRequest.NO_ATTRIBUTES);
        } catch (LDAPException e) {
            if (!ResultCodes.isAnswer(e)) {
                throw e;
            }
        }
    }
}
