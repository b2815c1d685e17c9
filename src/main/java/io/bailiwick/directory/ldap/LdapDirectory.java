package io.bailiwick.directory.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.PrincipalTemplate;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.BindResult.Unavailable;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.directory.ldap.PersonFinder.Lookup;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** A directory that speaks LDAP. People bind on connections of their own, on which nothing is done for anybody else. */
final class LdapDirectory implements Directory {

    private static final Logger LOG = Logger.getLogger(LdapDirectory.class);

    /** What is to be known of somebody who has bound on the connection. */
    private interface Reading {
        FoundPerson person(LDAPConnection connection, Lookup.Found found) throws LDAPException;
    }

    private final Pool binds;
    private final Pool searches;
    private final PersonFinder finder;
    private final PersonMapping mapping;

    LdapDirectory(Wiring wiring) throws LDAPException {
        LdapSettings settings = wiring.settings();
        Servers servers = new Servers(wiring);
        int size = settings.limits().poolSize();
        this.binds = new Pool(servers, Server.NOBODY, size, wiring.clock());
        this.searches = new Pool(servers, settings.account(), size, wiring.clock());
        this.finder = finder(settings);
        this.mapping = new PersonMapping(settings.person());
    }

    @Override
    public BindResult authenticate(String loginName, String password) {
        return logIn(
                loginName,
                password,
                (connection, found) -> FoundPerson.named(found.bindName()),
                SearchRequest.NO_ATTRIBUTES);
    }

    @Override
    public BindResult identify(String loginName, String password) {
        return logIn(loginName, password, new PersonReader(mapping)::read, mapping.attributes());
    }

    private BindResult logIn(String loginName, String password, Reading reading, String... attributes) {
        if (password.isEmpty()) {
            // RFC 4513, 5.1.2: a name without a password is an anonymous bind, and servers may say yes to it.
            return new Refused("empty password");
        }
        if (loginName.isBlank() || !isText(loginName) || !isText(password)) {
            return new Refused("not a possible name or password");
        }
        try {
            Lookup lookup = finder.find(loginName, attributes);
            if (lookup instanceof Lookup.NotOne nobody) {
                return new Refused(nobody.reason());
            }
            return bind((Lookup.Found) lookup, password, reading);
        } catch (LDAPException e) {
            return new Unavailable(ResultCodes.describe(e));
        }
    }

    @Override
    public void close() {
        binds.close();
        searches.close();
    }

    private BindResult bind(Lookup.Found found, String password, Reading reading) {
        try {
            FoundPerson person = binds.run(connection -> {
                connection.bind(new SimpleBindRequest(found.bindName(), new OneTimePassword(password)));
                return reading.person(connection, found);
            });
            return new Accepted(person);
        } catch (LDAPException e) {
            BindResult result = ResultCodes.ofBind(e);
            LOG.debugf("Bind as %s: %s", found.bindName(), result);
            return result;
        }
    }

    private PersonFinder finder(LdapSettings settings) throws LDAPException {
        PrincipalTemplate template = settings.principal();
        if (template != null) {
            return TemplateFinder.of(template);
        }
        return new SearchFinder(
                searches, settings.search(), requireNonNull(settings.search().base()));
    }

    private static boolean isText(String value) {
        return value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }
}
