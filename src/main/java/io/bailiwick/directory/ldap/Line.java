package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import io.bailiwick.authservice.LdapServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;

/**
 * The way to one server, step by step. The SDK would go it by itself, but then takes a connection whose handshake hangs
 * for an open one and waits for it without a time-out.
 */
final class Line {

    private final LdapServer server;
    private final Wiring wiring;
    private final TlsUpgrade tls;
    private final Socket plain = new Socket();
    private Socket used = plain;

    Line(LdapServer server, Wiring wiring) {
        this.server = server;
        this.wiring = wiring;
        this.tls = new TlsUpgrade(wiring.trust(), server.host());
    }

    /** The bare socket, which whoever watches over the line may close at any time. */
    Socket socket() {
        return plain;
    }

    InetAddress resolve() throws LDAPException {
        try {
            return wiring.addresses()
                    .of(server.host(), wiring.settings().limits().connectTimeout());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    void connect(InetAddress address) throws LDAPException {
        try {
            plain.connect(new InetSocketAddress(address, server.port()), wiring.connectMillis());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** TLS from the first byte. */
    void secure() throws LDAPException {
        try {
            plain.setSoTimeout(wiring.connectMillis());
            SSLSocket secured = (SSLSocket) tls.createSocket(plain, "", server.port(), true);
            secured.startHandshake();
            used = secured;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Sends nothing yet. */
    LDAPConnection open(InetAddress address) throws LDAPException {
        LDAPConnection connection = new LDAPConnection(new OpenSocket(used), wiring.options());
        connection.connect(server.host(), address, server.port(), wiring.connectMillis());
        return connection;
    }

    void startTls(LDAPConnection connection) throws LDAPException {
        try {
            ExtendedResult result = connection.processExtendedOperation(new StartTLSExtendedRequest(tls));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(result);
            }
        } catch (LDAPException e) {
            Watchdog.close(plain);
            connection.closeWithoutUnbind();
            throw e;
        }
    }

    private static LDAPException broken(IOException e) {
        return new LDAPException(ResultCode.CONNECT_ERROR, String.valueOf(e.getMessage()), e);
    }
}
