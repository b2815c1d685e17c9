package io.bailiwick.directory.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.PersonSearch;
import io.bailiwick.directory.FoundPerson;
import org.jspecify.annotations.Nullable;

/** Somebody who is searched as at a login. */
final class SearchedPersonProbe implements PersonProbe {

    private final PersonQuery query;
    private final PersonMapping mapping;
    private final String loginName;
    private @Nullable FoundPerson found;

    SearchedPersonProbe(LdapSettings settings, String loginName) throws LDAPException {
        PersonSearch search = settings.search();
        this.query = new PersonQuery(search, requireNonNull(search.base()));
        this.mapping = new PersonMapping(settings.person());
        this.loginName = loginName;
    }

    @Override
    public boolean canSearch() {
        return true;
    }

    @Override
    public void search(LDAPConnection connection) throws LDAPException {
        FirstTwo hits = query.named(connection, loginName, mapping.attributes());
        if (hits.isAmbiguous()) {
            throw new ProbeException("several entries match");
        }
        found = mapping.of(hits.only().orElseThrow(() -> new ProbeException("no such entry")));
    }

    @Override
    public void logIn(LDAPConnection connection, String password) throws LDAPException {
        String dn = requireNonNull(found).dn();
        connection.bind(new SimpleBindRequest(dn, new OneTimePassword(password)));
    }

    @Override
    public @Nullable FoundPerson found() {
        return found;
    }
}
