package io.bailiwick.access;

import io.bailiwick.kernel.IdentityException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Basic credentials to an identity, off the event loop. */
@ApplicationScoped
class BasicProvider implements IdentityProvider<BasicRequest> {

    private final BasicCallers callers;

    BasicProvider(BasicCallers callers) {
        this.callers = callers;
    }

    @Override
    public Class<BasicRequest> getRequestType() {
        return BasicRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BasicRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identityOf(request));
    }

    /** The framework would show our own refusals in its own way; wrapped, they reach our error mapper. */
    private SecurityIdentity identityOf(BasicRequest request) {
        try {
            BasicCaller found = callers.callerOf(request);
            return Identities.of(found.caller(), found.showedPassword());
        } catch (IdentityException e) {
            throw new AuthenticationFailedException(e);
        }
    }
}
