package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One connection to one server; used by one thread at a time. */
final class Link {

    /** What is done on a connection: one request and its answer. */
    interface Exchange<T> {
        T on(LDAPConnection connection) throws LDAPException;
    }

    private final Server server;
    private final Socket socket;
    private final LDAPConnection connection;
    private @Nullable Instant idleSince;

    Link(Server server, Socket socket, LDAPConnection connection) {
        this.server = server;
        this.socket = socket;
        this.connection = connection;
    }

    Server server() {
        return server;
    }

    <T> T run(Exchange<T> exchange) throws LDAPException {
        return server.watch(socket, () -> exchange.on(connection));
    }

    /** It has rested in a pool, so the server may have closed it unnoticed. */
    boolean isReused() {
        return idleSince != null;
    }

    void rest(Instant now) {
        idleSince = now;
    }

    boolean isStale(Instant now, Duration maxIdle) {
        return idleSince != null && idleSince.plus(maxIdle).isBefore(now);
    }

    /** Says good-bye to the server. */
    void close() {
        connection.close();
    }

    /** Says nothing: the server is not there, or not to be trusted to read it. */
    void cut() {
        Watchdog.close(socket);
        connection.closeWithoutUnbind();
    }
}
