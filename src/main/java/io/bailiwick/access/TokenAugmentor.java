package io.bailiwick.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** From a verified token to the caller as the account stands now, off the event loop. */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {

    private final TokenCallers callers;

    TokenAugmentor(TokenCallers callers) {
        this.callers = callers;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof TokenPrincipal principal) {
            return context.runBlocking(() -> Identities.of(callers.callerOf(principal.token())));
        }
        return Uni.createFrom().item(identity);
    }
}
