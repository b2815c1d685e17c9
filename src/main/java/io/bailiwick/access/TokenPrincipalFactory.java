package io.bailiwick.access;

import io.bailiwick.token.InvalidTokenException;
import io.bailiwick.token.TokenVerifier;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Puts our verifier, which finds key and algorithm by issuer, in the place of the framework's. */
@Alternative
@ApplicationScoped
@Priority(1)
class TokenPrincipalFactory extends JWTCallerPrincipalFactory {

    private final TokenVerifier verifier;

    TokenPrincipalFactory(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        try {
            return new TokenPrincipal(verifier.verify(token));
        } catch (InvalidTokenException e) {
            throw new ParseException("Not accepted: " + e.getMessage());
        }
    }
}
