package io.bailiwick.token;

import io.bailiwick.tenant.TenantRef;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** A token whose signature, issuer, audience and time are right. Whether its session still lives is another question. */
public record VerifiedToken(TenantRef tenant, UUID subject, UUID session, JwtClaims claims) {

    /** Such a token may only change the password. */
    public boolean passwordChangeOnly() {
        return AccessTokens.PASSWORD_CHANGE_SCOPE.equals(claims.getClaimValue("scope"));
    }
}
