package io.bailiwick.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts TLS over one plain connection; the handshake then proves that the certificate names the host. One per
 * connection: for StartTLS the SDK locks the factory while it shakes hands, and a shared one would let a
 * dead directory stop all others.
 */
final class TlsUpgrade extends SSLSocketFactory {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLSocketFactory factory;
    private final String host;

    TlsUpgrade(SSLContext context, String host) {
        this.factory = context.getSocketFactory();
        this.host = host;
    }

    @Override
    public Socket createSocket(Socket plain, String ignored, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, autoClose);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        throw unused();
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress local, int localPort) throws IOException {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw unused();
    }

    private static IOException unused() {
        return new SocketException("Only an open connection can be upgraded");
    }
}
