package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.bailiwick.authservice.LdapServer;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.SearchAccount;
import io.bailiwick.directory.PersonToFind;
import io.bailiwick.directory.ServerDiagnosis;
import io.bailiwick.directory.Step;
import java.net.InetAddress;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Goes all the way that a login goes to one server, and notes how far it gets. */
final class ServerProbe {

    private static final Logger LOG = Logger.getLogger(ServerProbe.class);

    private final LdapServer server;
    private final LdapSettings settings;
    private final Inquiry inquiry;
    private final PersonProbe person;
    private final Line line;
    private final Steps steps;

    ServerProbe(LdapServer server, Wiring wiring, Inquiry inquiry) throws LDAPException {
        this.server = server;
        this.settings = wiring.settings();
        this.inquiry = inquiry;
        this.person = PersonProbe.of(settings, inquiry.person());
        this.line = new Line(server, wiring);
        this.steps = new Steps(wiring.watchdog(), line.socket(), inquiry.end());
    }

    ServerDiagnosis diagnose() {
        try {
            LDAPConnection connection = connect();
            signIn(connection);
            search(connection);
            logIn(connection);
        } catch (LDAPException e) {
            LOG.debugf("Test of %s: %s", server, ResultCodes.describe(e));
        } finally {
            Watchdog.close(line.socket());
        }
        return new ServerDiagnosis(server.toString(), steps.passed(), steps.all(), person.found());
    }

    private LDAPConnection connect() throws LDAPException {
        Duration limit = settings.limits().connectTimeout();
        InetAddress address = steps.get(Step.RESOLVE, limit, line::resolve);
        steps.run(Step.CONNECT, limit, () -> line.connect(address));
        if (server.tls()) {
            steps.run(Step.TLS, limit, line::secure);
            return line.open(address);
        }
        LDAPConnection connection = line.open(address);
        if (settings.tls().startTls()) {
            steps.run(Step.TLS, limit, () -> line.startTls(connection));
        } else {
            steps.skip(Step.TLS, "the settings ask for none");
        }
        return connection;
    }

    private void signIn(LDAPConnection connection) throws LDAPException {
        SearchAccount account = settings.account();
        if (account.dn() == null) {
            steps.skip(Step.BIND, "there is no search account");
            return;
        }
        SimpleBindRequest request = new SimpleBindRequest(account.dn(), account.password());
        inquiry.searchAccount().at(steps, Step.BIND, responseTime(), () -> connection.bind(request));
    }

    private void search(LDAPConnection connection) throws LDAPException {
        if (person.canSearch()) {
            steps.run(Step.SEARCH, responseTime(), () -> person.search(connection));
        } else {
            steps.skip(Step.SEARCH, "names are made from login names, and nobody may look them up");
        }
    }

    private void logIn(LDAPConnection connection) throws LDAPException {
        PersonToFind wanted = inquiry.person();
        String password = wanted == null ? null : wanted.password();
        if (password == null) {
            steps.skip(Step.LOGIN, "no password was given");
            return;
        }
        inquiry.login().at(steps, Step.LOGIN, responseTime(), () -> person.logIn(connection, password));
    }

    private Duration responseTime() {
        return settings.limits().responseTimeout();
    }
}
