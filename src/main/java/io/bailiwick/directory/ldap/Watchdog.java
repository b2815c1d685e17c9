package io.bailiwick.directory.ldap;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/**
 * Cuts the line when a step takes too long as a whole. Socket time-outs alone don't: they start anew with every byte,
 * and a server that sends one now and then would hold a thread for ever. One thread looks after all directories, now
 * and then: waking it for each step would cost more than the step.
 */
final class Watchdog {

    interface Step<T> {
        T run() throws LDAPException;
    }

    private static final Logger LOG = Logger.getLogger(Watchdog.class);
    private static final long ROUND_MILLIS = 50;

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Watchdog::thread);
    private final Future<?> rounds =
            timer.scheduleWithFixedDelay(this::goRound, ROUND_MILLIS, ROUND_MILLIS, MILLISECONDS);

    <T> T within(Duration limit, Socket socket, Step<T> step) throws LDAPException {
        Watched watch = new Watched(socket, System.nanoTime() + limit.toNanos());
        watched.add(watch);
        try {
            return step.run();
        } catch (LDAPException e) {
            throw watch.bitten ? new LDAPException(ResultCode.TIMEOUT, "no complete answer within " + limit) : e;
        } finally {
            watched.remove(watch);
        }
    }

    void stop() {
        rounds.cancel(false);
        timer.shutdown();
    }

    /** Never blocks: it closes the bare socket, not the TLS one, and the SDK is told not to linger. */
    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("Closing a broken connection failed", e);
        }
    }

    private void goRound() {
        long now = System.nanoTime();
        for (Watched watch : watched) {
            if (now - watch.deadline > 0) {
                watch.bitten = true;
                close(watch.socket);
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ldap-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Compared by identity. */
    private static final class Watched {

        private final Socket socket;
        private final long deadline;
        private volatile boolean bitten;

        Watched(Socket socket, long deadline) {
            this.socket = socket;
            this.deadline = deadline;
        }
    }
}
