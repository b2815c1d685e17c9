package io.bailiwick.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Answers, one byte in 20 ms, with a message that never ends; so no socket time-out ever strikes. */
public final class TrickleServer implements AutoCloseable {

    /** A bind response whose matched DN has most of a megabyte. */
    private static final byte[] LONG_MESSAGE =
            HexFormat.of().parseHex("3084000f0000" + "020101" + "6184000eff00" + "0a0100" + "0484000e0000");

    private static final byte[] LONG_RECORD = HexFormat.of().parseHex("1603033f0002");

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    private TrickleServer() throws IOException {
        start(this::accept);
    }

    public static TrickleServer start() throws IOException {
        return new TrickleServer();
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start(() -> trickle(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void trickle(Socket client) {
        try (OutputStream out = client.getOutputStream()) {
            boolean tls = client.getInputStream().read() == 0x16;
            out.write(tls ? LONG_RECORD : LONG_MESSAGE);
            while (!client.isClosed()) {
                out.write(0);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (IOException e) {
            // The client has had enough.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "trickle");
        thread.setDaemon(true);
        thread.start();
    }
}
