package io.bailiwick.directory.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.PrincipalTemplate;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.BindResult.Unavailable;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.ldap.PersonFinder.Lookup;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** A directory that speaks LDAP. People bind on connections of their own, on which nothing else ever happens. */
final class LdapDirectory implements Directory {

    private static final Logger LOG = Logger.getLogger(LdapDirectory.class);

    private final Pool binds;
    private final Pool searches;
    private final PersonFinder finder;

    LdapDirectory(Wiring wiring) throws LDAPException {
        LdapSettings settings = wiring.settings();
        Servers servers = new Servers(wiring);
        int size = settings.limits().poolSize();
        this.binds = new Pool(servers, Server.NOBODY, size, wiring.clock());
        this.searches = new Pool(servers, settings.account(), size, wiring.clock());
        this.finder = finder(settings);
    }

    @Override
    public BindResult authenticate(String loginName, String password) {
        if (password.isEmpty()) {
            // RFC 4513, 5.1.2: a name without a password is an anonymous bind, and servers may say yes to it.
            return new Refused("empty password");
        }
        if (loginName.isBlank() || !isText(loginName) || !isText(password)) {
            return new Refused("not a possible name or password");
        }
        try {
            Lookup lookup = finder.find(loginName);
            if (lookup instanceof Lookup.NotOne nobody) {
                return new Refused(nobody.reason());
            }
            return bind(((Lookup.Found) lookup).bindName(), password);
        } catch (LDAPException e) {
            return new Unavailable(ResultCodes.describe(e));
        }
    }

    @Override
    public void close() {
        binds.close();
        searches.close();
    }

    private BindResult bind(String bindName, String password) {
        try {
            binds.run(connection -> connection.bind(new SimpleBindRequest(bindName, new OneTimePassword(password))));
            return new Accepted(bindName);
        } catch (LDAPException e) {
            BindResult result = ResultCodes.ofBind(e);
            LOG.debugf("Bind as %s: %s", bindName, result);
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
