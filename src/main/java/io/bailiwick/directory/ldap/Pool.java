package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.bailiwick.authservice.SearchAccount;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Connections of one purpose, for as many threads as {@code Gate} lets through. Not the SDK's pool: that one runs a
 * thread for each pool, and would retry after an answer too.
 */
final class Pool implements AutoCloseable {

    private final Servers servers;
    private final SearchAccount account;
    private final int size;
    private final Clock clock;
    private final Map<Server, IdleLinks> idle = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Pool(Servers servers, SearchAccount account, int size, Clock clock) {
        this.servers = servers;
        this.account = account;
        this.size = size;
        this.clock = clock;
    }

    /** Tries once more, on a new connection, if an old one turns out to be dead; never after an answer or a time-out. */
    <T> T run(Link.Exchange<T> exchange) throws LDAPException {
        Link link = link(true);
        try {
            return use(link, exchange);
        } catch (LDAPException e) {
            if (!link.isReused() || !ResultCodes.lineIsDead(e)) {
                throw e;
            }
        }
        return use(link(false), exchange);
    }

    @Override
    public void close() {
        closed = true;
        idle.values().forEach(IdleLinks::clear);
    }

    private Link link(boolean mayReuse) throws LDAPException {
        LDAPException failure = new LDAPException(ResultCode.CONNECT_ERROR, "no server answered a moment ago");
        for (Server server : servers.inOrder()) {
            try {
                Link link = link(server, mayReuse);
                if (link != null) {
                    return link;
                }
            } catch (LDAPException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private @Nullable Link link(Server server, boolean mayReuse) throws LDAPException {
        CircuitBreaker.Permit permit = server.breaker().ask();
        if (permit != CircuitBreaker.Permit.FREE) {
            idle(server).clear();
        }
        if (permit == CircuitBreaker.Permit.NONE) {
            return null;
        }
        Link rested = mayReuse ? idle(server).take() : null;
        return rested != null ? rested : server.connect(account);
    }

    private <T> T use(Link link, Link.Exchange<T> exchange) throws LDAPException {
        try {
            T answer = link.run(exchange);
            keep(link);
            return answer;
        } catch (LDAPException e) {
            settle(link, e);
            throw e;
        } catch (RuntimeException | Error e) {
            link.cut();
            link.server().breaker().failed(e.getClass().getSimpleName());
            throw e;
        }
    }

    private void settle(Link link, LDAPException e) {
        if (ResultCodes.isAnswer(e)) {
            keep(link);
            return;
        }
        link.cut();
        if (!link.isReused() || !ResultCodes.lineIsDead(e)) {
            link.server().breaker().failed(ResultCodes.describe(e));
        }
    }

    private void keep(Link link) {
        link.server().breaker().succeeded();
        IdleLinks links = idle(link.server());
        links.put(link);
        if (closed) {
            links.clear();
        }
    }

    private IdleLinks idle(Server server) {
        return idle.computeIfAbsent(server, any -> new IdleLinks(size, clock));
    }
}
