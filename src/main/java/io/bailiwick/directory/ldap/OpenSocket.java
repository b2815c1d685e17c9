package io.bailiwick.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Hands the SDK the one socket that was opened for it, to the address that was checked. */
final class OpenSocket extends SocketFactory {

    private final Socket socket;

    OpenSocket(Socket socket) {
        this.socket = socket;
    }

    @Override
    public Socket createSocket(InetAddress address, int port) {
        return socket;
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
