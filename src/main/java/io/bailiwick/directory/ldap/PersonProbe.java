package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.PrincipalTemplate;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.directory.PersonToFind;
import org.jspecify.annotations.Nullable;

/** Whom a test looks for at one server. */
interface PersonProbe {

    static PersonProbe of(LdapSettings settings, @Nullable PersonToFind wanted) throws LDAPException {
        PrincipalTemplate template = settings.principal();
        if (wanted == null) {
            return new AnybodyProbe(settings);
        }
        return template == null
                ? new SearchedPersonProbe(settings, wanted.loginName())
                : new TemplatePersonProbe(settings, template, wanted.loginName());
    }

    /** Whether there is anything to search for before somebody logs in. */
    boolean canSearch();

    void search(LDAPConnection connection) throws LDAPException;

    void logIn(LDAPConnection connection, String password) throws LDAPException;

    /** Null as long as nobody was found. */
    @Nullable
    FoundPerson found();
}
