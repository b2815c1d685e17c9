package io.bailiwick.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A line to a server that can be cut, restored and counted. Without a server behind it, it swallows all and says nothing. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile @Nullable ServerSocket listener;
    private volatile @Nullable Thread acceptor;

    private Relay(int target) {
        this.target = target;
        this.port = listen(0);
    }

    public static Relay to(int port) {
        return new Relay(port);
    }

    public static Relay toNowhere() {
        return new Relay(0);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    /** How often somebody has connected. */
    public int connections() {
        return connections.get();
    }

    /** Ends all connections, as a server does that restarts. */
    public void cut() {
        open.forEach(Relay::close);
        open.clear();
    }

    /** From now on connections are refused. */
    public void down() {
        ServerSocket server = listener;
        listener = null;
        if (server != null) {
            close(server);
            awaitAcceptor();
        }
        cut();
    }

    public void up() {
        listen(port);
    }

    @Override
    public void close() {
        down();
    }

    private int listen(int wanted) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 50);
            listener = server;
            acceptor = start(() -> accept(server));
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                open.add(client);
                join(client);
            } catch (IOException e) {
                // The listener was closed, or there is nobody to relay to: both are what the test wants.
            }
        }
    }

    private void join(Socket client) throws IOException {
        if (target == 0) {
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(server);
        start(() -> copy(client, server));
        start(() -> copy(server, client));
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side is gone, so the other goes too.
        }
        close(from);
        close(to);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kernel lets connections in for as long as somebody waits for one, even on a socket that is closed. */
    private void awaitAcceptor() {
        Thread thread = acceptor;
        if (thread == null) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
