package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a step failed, for whoever registered the service: never what a server or the network library says. */
final class SafeReasons {

    private record Reason(Class<? extends Throwable> failure, String text) {}

    private static final String NO_ANSWER = "no answer in time";
    private static final String NOT_VALID_NOW = "the certificate is not valid at this time";
    private static final String NOT_TRUSTED = "the certificate is not trusted";

    /** The most telling first: they cause each other. */
    private static final List<Reason> REASONS = List.of(
            new Reason(UnknownHostException.class, "no address is known for this name, or none that is allowed"),
            new Reason(CertificateExpiredException.class, NOT_VALID_NOW),
            new Reason(CertificateNotYetValidException.class, NOT_VALID_NOW),
            new Reason(CertPathBuilderException.class, NOT_TRUSTED),
            new Reason(CertPathValidatorException.class, NOT_TRUSTED),
            new Reason(CertificateException.class, "the certificate does not name this host"),
            new Reason(SSLException.class, "no TLS connection could be agreed on"),
            new Reason(SocketTimeoutException.class, NO_ANSWER),
            new Reason(ConnectException.class, "the connection is refused"),
            new Reason(NoRouteToHostException.class, "the host can't be reached"));

    private SafeReasons() {}

    static String of(LDAPException e) {
        if (e instanceof ProbeException) {
            return String.valueOf(e.getMessage());
        }
        if (e.getResultCode().equals(ResultCode.TIMEOUT)) {
            return NO_ANSWER;
        }
        if (!e.getResultCode().isClientSideResultCode()) {
            return ResultCodes.reason(e);
        }
        return byCause(e).orElse("the connection broke, or the server does not speak LDAP");
    }

    private static Optional<String> byCause(Throwable e) {
        List<Throwable> causes =
                Stream.iterate(e, cause -> cause != null, Throwable::getCause).toList();
        return REASONS.stream()
                .filter(reason -> causes.stream().anyMatch(reason.failure()::isInstance))
                .map(Reason::text)
                .findFirst();
    }
}
