package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.authservice.LdapServer;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.DirectoryFactory;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Makes LDAP directories. */
@ApplicationScoped
public class LdapDirectoryFactory implements DirectoryFactory {

    private static final Logger LOG = Logger.getLogger(LdapDirectoryFactory.class);

    private final Clock clock;
    private final Watchdog watchdog = new Watchdog();
    private final NameService names = new NameService(InetAddress::getAllByName);

    LdapDirectoryFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Directory open(LdapSettings settings, AddressPolicy policy) {
        for (LdapServer server : settings.servers()) {
            if (settings.tls().sendsPasswordsInTheOpen(server)) {
                LOG.warnf("Passwords go to %s in the open, as its settings allow", server);
            }
        }
        try {
            return new LdapDirectory(new Wiring(
                    settings,
                    new CheckedAddresses(names, policy),
                    Trust.in(settings.tls().trustedCertificates()),
                    watchdog,
                    clock));
        } catch (LDAPException e) {
            throw new IllegalArgumentException(ResultCodes.describe(e), e);
        }
    }

    @PreDestroy
    void stop() {
        watchdog.stop();
        names.stop();
    }
}
