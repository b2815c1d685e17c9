package io.bailiwick.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Connects the one socket it was made for, TLS included. The SDK would connect by itself, but then takes a connection
 * whose handshake hangs for an open one and waits for it without a time-out.
 */
final class OneConnection extends SocketFactory {

    private final Socket socket;
    private final int timeout;
    private final @Nullable TlsUpgrade tls;

    OneConnection(Socket socket, int timeout, @Nullable TlsUpgrade tls) {
        this.socket = socket;
        this.timeout = timeout;
        this.tls = tls;
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        socket.connect(new InetSocketAddress(address, port), timeout);
        if (tls == null) {
            return socket;
        }
        socket.setSoTimeout(timeout);
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, "", port, true);
        secured.startHandshake();
        return secured;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw unused();
    }

    private static IOException unused() {
        return new SocketException("The address must have been checked");
    }
}
