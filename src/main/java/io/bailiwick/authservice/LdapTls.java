package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** How connections are protected. Without certificates of its own a directory is trusted as the JVM trusts. */
public record LdapTls(boolean startTls, List<X509Certificate> trustedCertificates, boolean allowPlainText) {

    private static final String TRUSTED = "trustedCertificates";

    public LdapTls {
        trustedCertificates = List.copyOf(trustedCertificates);
    }

    static LdapTls parse(Attributes attributes, List<LdapServer> servers) {
        LdapTls tls = new LdapTls(
                attributes.flag("startTls"),
                attributes.pem(TRUSTED).map(LdapTls::certificates).orElse(List.of()),
                attributes.flag("allowPlainText"));
        require(
                tls.allowPlainText || servers.stream().noneMatch(tls::sendsPasswordsInTheOpen),
                TargetUrl.NAME,
                "would send passwords in the open: use ldaps://, or set startTls, or set allowPlainText");
        return tls;
    }

    /** Whether passwords cross a network readable for everybody on it. */
    public boolean sendsPasswordsInTheOpen(LdapServer server) {
        return !server.tls() && !startTls && !server.isLoopback();
    }

    boolean protectsLike(LdapTls other) {
        return startTls == other.startTls
                && Set.copyOf(trustedCertificates).equals(Set.copyOf(other.trustedCertificates));
    }

    private static List<X509Certificate> certificates(String pem) {
        try {
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            require(!certificates.isEmpty(), TRUSTED, "contains no certificate");
            return certificates;
        } catch (CertificateException e) {
            throw new InvalidAttributeException(TRUSTED, "must be X.509 certificates as PEM text");
        }
    }
}
