package io.bailiwick.access;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.session.Sessions;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.token.VerifiedToken;
import io.bailiwick.user.Principal;
import io.bailiwick.user.Principals;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a token's account may do is read from the account, never from the token. */
@ApplicationScoped
class TokenCallers {

    private final Principals principals;
    private final Sessions sessions;
    private final Scopes scopes;

    TokenCallers(Principals principals, Sessions sessions, Scopes scopes) {
        this.principals = principals;
        this.sessions = sessions;
        this.scopes = scopes;
    }

    Caller callerOf(VerifiedToken token) {
        if (!token.tenant().active()) {
            throw new AuthenticationFailedException();
        }
        return scopes.inTransaction(TenantScope.of(token.tenant().id()), () -> find(token))
                .orElseThrow(AuthenticationFailedException::new);
    }

    private Optional<Caller> find(VerifiedToken token) {
        TenantId tenant = token.tenant().id();
        return principals
                .byGuid(tenant, token.subject())
                .filter(Principal::usable)
                .filter(account ->
                        sessions.isLive(tenant, token.session(), account.userId(), account.securityVersion()))
                .map(account -> account.toCaller(token.restricted()));
    }
}
