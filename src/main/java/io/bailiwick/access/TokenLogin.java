package io.bailiwick.access;

import io.bailiwick.login.DirectLogin;
import io.bailiwick.login.LoginAttempt;
import io.bailiwick.login.TenantChoice;
import io.bailiwick.tenant.TenantRef;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A token for the Basic credentials of a request, in the tenant that its path names. */
@ApplicationScoped
public class TokenLogin {

    private final TenantChoice choice;
    private final DirectLogin login;

    TokenLogin(TenantChoice choice, DirectLogin login) {
        this.choice = choice;
        this.login = login;
    }

    /** The bare token. Refuses missing and malformed credentials as it does wrong ones. */
    public String tokenFor(String tenantInPath, HttpServerRequest request) {
        String host =
                Optional.ofNullable(request.authority()).map(HostAndPort::host).orElse(null);
        TenantRef tenant = choice.byPath(tenantInPath, request.getHeader(BasicMechanism.TENANT_HEADER), host);
        BasicCredentials credentials = credentialsOf(request);
        return login.logIn(new LoginAttempt(tenant, credentials.name(), credentials.password()));
    }

    private static BasicCredentials credentialsOf(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.size() != 1) {
            throw new AuthenticationFailedException();
        }
        return BasicCredentials.parse(headers.get(0)).orElseThrow(AuthenticationFailedException::new);
    }
}
