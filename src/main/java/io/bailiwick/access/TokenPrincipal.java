package io.bailiwick.access;

import io.bailiwick.token.VerifiedToken;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;

/** What the framework carries from the verified token to the caller. */
class TokenPrincipal extends DefaultJWTCallerPrincipal {

    private final VerifiedToken token;

    TokenPrincipal(VerifiedToken token) {
        super(token.claims());
        this.token = token;
    }

    VerifiedToken token() {
        return token;
    }
}
