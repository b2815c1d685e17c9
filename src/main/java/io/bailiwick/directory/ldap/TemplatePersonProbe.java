package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.PrincipalTemplate;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.directory.ldap.PersonFinder.Lookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody whose name follows from the login name; a search account, or they themselves, can read the entry. */
final class TemplatePersonProbe implements PersonProbe {

    private final PersonFinder finder;
    private final PersonMapping mapping;
    private final boolean distinguishedName;
    private final boolean searchAccount;
    private final String loginName;
    private @Nullable FoundPerson found;

    TemplatePersonProbe(LdapSettings settings, PrincipalTemplate template, String loginName) throws LDAPException {
        this.finder = TemplateFinder.of(template);
        this.mapping = new PersonMapping(settings.person());
        this.distinguishedName = template.distinguishedName();
        this.searchAccount = settings.account().dn() != null;
        this.loginName = loginName;
    }

    @Override
    public boolean canSearch() {
        return distinguishedName && searchAccount;
    }

    @Override
    public void search(LDAPConnection connection) throws LDAPException {
        found = read(connection, name()).orElseThrow(() -> new ProbeException("no such entry"));
    }

    @Override
    public void logIn(LDAPConnection connection, String password) throws LDAPException {
        String name = name();
        connection.bind(new SimpleBindRequest(name, new OneTimePassword(password)));
        if (found == null) {
            found = readOwn(connection, name);
        }
    }

    @Override
    public @Nullable FoundPerson found() {
        return found;
    }

    private String name() throws LDAPException {
        Lookup lookup = finder.find(loginName);
        if (lookup instanceof Lookup.NotOne nobody) {
            throw new ProbeException(nobody.reason());
        }
        return ((Lookup.Found) lookup).bindName();
    }

    private FoundPerson readOwn(LDAPConnection connection, String name) {
        try {
            return new PersonReader(mapping).own(connection, name);
        } catch (LDAPException e) {
            return FoundPerson.named(name);
        }
    }

    private Optional<FoundPerson> read(LDAPConnection connection, String dn) throws LDAPException {
        Entry entry = connection.getEntry(dn, mapping.attributes());
        return Optional.ofNullable(entry).map(mapping::of);
    }
}
