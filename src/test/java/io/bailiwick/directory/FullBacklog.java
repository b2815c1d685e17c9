package io.bailiwick.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port where nobody is refused and nobody gets through: the kernel drops what exceeds the queue. */
public final class FullBacklog implements AutoCloseable {

    private final ServerSocket server;
    private final List<SocketChannel> queue = new ArrayList<>();

    private FullBacklog() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        for (int i = 0; i < 8; i++) {
            SocketChannel channel = SocketChannel.open();
            queue.add(channel);
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
        }
    }

    public static FullBacklog create() throws IOException {
        return new FullBacklog();
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : queue) {
            channel.close();
        }
        server.close();
    }
}
