package io.bailiwick.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate and its key, made by keytool. RSA, because GnuTLS does not read the EC keys that Java writes. */
public record TestCertificate(X509Certificate certificate, KeyStore store) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** Names as keytool wants them: {@code dns:localhost,ip:127.0.0.1}. */
    public static TestCertificate create(Path dir, String names) {
        Path file = dir.resolve(UUID.randomUUID() + ".p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair -alias a -keyalg RSA -keysize 2048 -validity 2 -dname CN=test -storetype PKCS12",
                "-storepass changeit -keystore " + file + " -ext san=" + names);
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
            return new TestCertificate((X509Certificate) store.getCertificate("a"), store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyPem() {
        try {
            Key key = store.getKey("a", PASSWORD);
            return pem("PRIVATE KEY", key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that shows this certificate. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body);
    }

    private static void run(String program, String... arguments) {
        try {
            String line = program + " " + String.join(" ", arguments);
            Path output = Files.createTempFile("keytool", ".log");
            Process process = new ProcessBuilder(line.split(" ", -1))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
