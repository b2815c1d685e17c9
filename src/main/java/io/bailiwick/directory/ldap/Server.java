package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.bailiwick.authservice.LdapServer;
import io.bailiwick.authservice.SearchAccount;
import java.net.InetAddress;
import java.net.Socket;

/** One server of a directory: the way to it, and whether going there makes sense at the moment. */
final class Server {

    static final SearchAccount NOBODY = new SearchAccount(null, null);

    private final LdapServer address;
    private final Wiring wiring;
    private final CircuitBreaker breaker;

    Server(LdapServer address, Wiring wiring) {
        this.address = address;
        this.wiring = wiring;
        this.breaker = new CircuitBreaker("Directory server " + address, wiring.clock());
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** Any failure counts, a refused search account too: asking on would only lock it. */
    Link connect(SearchAccount account) throws LDAPException {
        Line line = new Line(address, wiring);
        Socket socket = line.socket();
        try {
            LDAPConnection connection =
                    wiring.watchdog().within(wiring.settings().limits().connectTimeout(), socket, () -> open(line));
            Link link = new Link(this, socket, connection);
            signIn(link, account);
            return link;
        } catch (LDAPException e) {
            Watchdog.close(socket);
            breaker.failed(ResultCodes.describe(e));
            throw ResultCodes.unreachable(e);
        } catch (RuntimeException | Error e) {
            Watchdog.close(socket);
            breaker.failed(e.getClass().getSimpleName());
            throw e;
        }
    }

    <T> T watch(Socket socket, Watchdog.Step<T> exchange) throws LDAPException {
        return wiring.watchdog().within(wiring.settings().limits().responseTimeout(), socket, exchange);
    }

    private LDAPConnection open(Line line) throws LDAPException {
        InetAddress ip = line.resolve();
        line.connect(ip);
        if (address.tls()) {
            line.secure();
        }
        LDAPConnection connection = line.open(ip);
        if (wiring.settings().tls().startTls() && !address.tls()) {
            line.startTls(connection);
        }
        return connection;
    }

    private static void signIn(Link link, SearchAccount account) throws LDAPException {
        if (account.dn() == null) {
            return;
        }
        try {
            link.run(connection -> connection.bind(new SimpleBindRequest(account.dn(), account.password())));
        } catch (LDAPException e) {
            link.cut();
            throw e;
        }
    }
}
