package io.bailiwick.directory.ldap;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * Names to addresses within a time limit, which neither the JDK nor the system's resolver knows. Whoever asks goes on in
 * time; the thread that asked for them ends when the resolver gives up.
 */
final class NameService {

    /** Whoever really knows. */
    interface Resolver {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final ExecutorService threads = Executors.newCachedThreadPool(NameService::thread);

    NameService(Resolver resolver) {
        this.resolver = resolver;
    }

    InetAddress[] addressesOf(String host, Duration limit) throws IOException {
        Future<InetAddress[]> answer = threads.submit(() -> resolver.addressesOf(host));
        try {
            return answer.get(limit.toMillis(), MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SocketTimeoutException("no answer from the name service");
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ldap-names");
        thread.setDaemon(true);
        return thread;
    }
}
