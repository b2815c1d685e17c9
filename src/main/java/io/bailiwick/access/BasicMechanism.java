package io.bailiwick.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Basic credentials, strictly: what is no proper header is refused, not overlooked. */
@ApplicationScoped
class BasicMechanism implements HttpAuthenticationMechanism {

    static final String TENANT_HEADER = "X-Bailiwick-Tenant";

    /** Ahead of the mechanism that claims every Bearer. */
    private static final int AHEAD = DEFAULT_PRIORITY + 100;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager providers) {
        HttpServerRequest request = routing.request();
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.size() > 1) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        if (headers.isEmpty() || !BasicCredentials.isBasic(headers.get(0))) {
            return Uni.createFrom().nullItem();
        }
        return BasicCredentials.parse(headers.get(0))
                .map(credentials -> providers.authenticate(requestOf(credentials, request)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BasicRequest.class);
    }

    @Override
    public int getPriority() {
        return AHEAD;
    }

    private static BasicRequest requestOf(BasicCredentials credentials, HttpServerRequest request) {
        String host =
                Optional.ofNullable(request.authority()).map(HostAndPort::host).orElse(null);
        return new BasicRequest(credentials, request.getHeader(TENANT_HEADER), host);
    }
}
