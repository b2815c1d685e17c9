package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.authservice.LdapServer;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.DirectoryDiagnosis;
import io.bailiwick.directory.DirectoryFactory;
import io.bailiwick.directory.DirectoryProbe;
import io.bailiwick.directory.PersonToFind;
import io.bailiwick.directory.ServerDiagnosis;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes LDAP directories, and tries them out. */
@ApplicationScoped
public class LdapDirectoryFactory implements DirectoryFactory, DirectoryProbe {

    private static final Logger LOG = Logger.getLogger(LdapDirectoryFactory.class);

    private static final Duration LONGEST_TEST = Duration.ofSeconds(30);

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
            return new LdapDirectory(wiring(settings, policy));
        } catch (LDAPException e) {
            throw new IllegalArgumentException(ResultCodes.describe(e), e);
        }
    }

    @Override
    public DirectoryDiagnosis diagnose(LdapSettings settings, AddressPolicy policy, @Nullable PersonToFind person) {
        Wiring wiring = wiring(settings, policy);
        Inquiry inquiry = Inquiry.about(person, System.nanoTime() + LONGEST_TEST.toNanos());
        try {
            List<ServerDiagnosis> servers = new ArrayList<>();
            for (LdapServer server : settings.servers()) {
                servers.add(new ServerProbe(server, wiring, inquiry).diagnose());
            }
            return DirectoryDiagnosis.of(servers);
        } catch (LDAPException e) {
            throw new IllegalArgumentException(ResultCodes.describe(e), e);
        }
    }

    private Wiring wiring(LdapSettings settings, AddressPolicy policy) {
        return new Wiring(
                settings,
                new CheckedAddresses(names, policy),
                Trust.in(settings.tls().trustedCertificates()),
                watchdog,
                clock);
    }

    @PreDestroy
    void stop() {
        watchdog.stop();
        names.stop();
    }
}
