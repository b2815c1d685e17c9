package io.bailiwick.directory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenLDAP server on a loopback port with its data in a folder of the test's. It has {@code dc=example,dc=com},
 * an administrator, and below {@code ou=people} whoever the test wants.
 */
public final class SlapdServer implements AutoCloseable {

    public static final String ADMIN = "cn=admin,dc=example,dc=com";
    public static final String ADMIN_PASSWORD = "admin-password";

    private static final Path SLAPD = Path.of("/usr/sbin/slapd");

    private static final String CONFIGURATION = """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            include /etc/ldap/schema/nis.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            moduleload memberof
            pidfile %1$s/slapd.pid
            argsfile %1$s/slapd.args
            TLSCertificateFile %1$s/certificate.pem
            TLSCertificateKeyFile %1$s/key.pem
            database mdb
            suffix "dc=example,dc=com"
            rootdn "%2$s"
            rootpw %3$s
            directory %1$s/data
            maxsize 67108864
            index objectClass,uid,member eq
            overlay memberof
            access to attrs=userPassword by anonymous auth by * none
            access to * by * read
            """;

    private static final String TREE = """
            dn: dc=example,dc=com
            objectClass: dcObject
            objectClass: organization
            o: example
            dc: example

            dn: ou=people,dc=example,dc=com
            objectClass: organizationalUnit
            ou: people

            dn: ou=groups,dc=example,dc=com
            objectClass: organizationalUnit
            ou: groups

            """;

    private final Path dir;
    private final int port;
    private @Nullable Process process;

    private SlapdServer(Path dir, int port) {
        this.dir = dir;
        this.port = port;
    }

    /** Skips the test where OpenLDAP is not installed. */
    public static SlapdServer start(Path dir, TestCertificate certificate, String... entries) throws IOException {
        assumeTrue(Files.isExecutable(SLAPD), "OpenLDAP is not installed: there is no " + SLAPD);
        SlapdServer server = new SlapdServer(dir, freePort());
        Files.createDirectory(dir.resolve("data"));
        Files.writeString(dir.resolve("certificate.pem"), certificate.pem());
        Files.writeString(dir.resolve("key.pem"), certificate.keyPem());
        Files.writeString(dir.resolve("slapd.conf"), CONFIGURATION.formatted(dir, ADMIN, ADMIN_PASSWORD));
        Files.writeString(dir.resolve("people.ldif"), TREE + String.join("\n", entries));
        server.load();
        server.up();
        return server;
    }

    /** An LDIF entry {@code uid=…,ou=people,dc=example,dc=com}. */
    public static String person(String uid, String commonName, String password) {
        return """
                dn: uid=%1$s,ou=people,dc=example,dc=com
                objectClass: inetOrgPerson
                uid: %1$s
                cn: %2$s
                sn: %2$s
                mail: %1$s@example.com
                userPassword: %3$s
                """.formatted(uid, commonName, password);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    public void up() throws IOException {
        Process started = new ProcessBuilder(
                        SLAPD.toString(),
                        "-d",
                        "256",
                        "-h",
                        url(),
                        "-f",
                        dir.resolve("slapd.conf").toString())
                .redirectErrorStream(true)
                .start();
        process = started;
        BufferedReader log = started.inputReader(StandardCharsets.UTF_8);
        awaitStart(log);
        awaitListener();
        Thread reader = new Thread(() -> log.lines().forEach(line -> {}), "slapd-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** It says that it starts a moment before it listens. */
    private void awaitListener() {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!listens()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("slapd does not listen");
            }
            Thread.onSpinWait();
        }
    }

    private boolean listens() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns when the process is gone, and all its connections with it. */
    public void down() {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        running.destroy();
        try {
            if (!running.waitFor(10, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        down();
    }

    private void load() throws IOException {
        Process loader = new ProcessBuilder(List.of(
                        "/usr/sbin/slapadd",
                        "-f",
                        dir.resolve("slapd.conf").toString(),
                        "-l",
                        dir.resolve("people.ldif").toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(loader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (loader.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(output);
        }
    }

    private static void awaitStart(BufferedReader log) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("slapd starting")) {
                return;
            }
        }
        throw new IllegalStateException(seen.toString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
