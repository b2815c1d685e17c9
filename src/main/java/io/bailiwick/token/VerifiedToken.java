package io.bailiwick.token;

import io.bailiwick.tenant.TenantRef;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** A token whose signature, issuer, audience and time are right. Whether its session still lives is another question. */
public record VerifiedToken(TenantRef tenant, UUID subject, UUID session, JwtClaims claims) {

    /** Such a token may only change the password. Everything but the one scope that opens the API is restricted. */
    public boolean restricted() {
        return !AccessTokens.SCOPE.equals(claims.getClaimValue("scope"));
    }
}
