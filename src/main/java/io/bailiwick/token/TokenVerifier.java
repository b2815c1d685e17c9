package io.bailiwick.token;

import io.bailiwick.kernel.TenantKey;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The one way in for tokens. The issuer names the tenant, the key must be that tenant's own, and the key decides the
 * algorithm (RFC 8725, 3.1); whatever the header says beyond {@code alg}, {@code kid} and {@code typ} is refused.
 */
@ApplicationScoped
public class TokenVerifier {

    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");

    private final Issuer issuer;
    private final Tenants tenants;
    private final SigningKeys keys;
    private final Clock clock;

    TokenVerifier(Issuer issuer, Tenants tenants, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.tenants = tenants;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Must be called outside any transaction.
     *
     * @throws InvalidTokenException whatever is wrong
     */
    public VerifiedToken verify(String token) {
        CompactToken compact = CompactToken.parse(token);
        try {
            checkHeader(compact);
            TenantRef tenant = tenantOf(compact);
            checkSignature(token, keyOf(tenant, compact));
            return checkClaims(JwtClaims.parse(compact.payload()), tenant);
        } catch (JoseException | MalformedClaimException | org.jose4j.jwt.consumer.InvalidJwtException e) {
            throw new InvalidTokenException("malformed", e);
        }
    }

    /** Whole, before the library looks at it: it casts what it finds. */
    private static void checkHeader(CompactToken compact) {
        if (!HEADERS.equals(compact.header().keySet())
                || !AccessTokens.TYPE.equals(compact.header().get("typ"))
                || !(compact.header().get("alg") instanceof String)) {
            throw new InvalidTokenException("unexpected header");
        }
    }

    private TenantRef tenantOf(CompactToken compact) {
        return compact.issuer()
                .flatMap(issuer::tenantOf)
                .map(TenantKey::value)
                .flatMap(tenants::byKey)
                .orElseThrow(() -> new InvalidTokenException("unknown issuer"));
    }

    /** The key decides the algorithm: what the header says must be the same. */
    private SigningKey.Published keyOf(TenantRef tenant, CompactToken compact) {
        String kid = String.valueOf(compact.header().get("kid"));
        SigningKey.Published key =
                keys.find(tenant.id(), kid).orElseThrow(() -> new InvalidTokenException("unknown key"));
        if (!key.algorithm().wireName().equals(compact.header().get("alg"))) {
            throw new InvalidTokenException("not the algorithm of the key");
        }
        return key;
    }

    private static void checkSignature(String token, SigningKey.Published key) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, key.algorithm().wireName()));
        signature.setCompactSerialization(token);
        signature.setKey(key.publicKey());
        if (!signature.verifySignature()) {
            throw new InvalidTokenException("wrong signature");
        }
    }

    private VerifiedToken checkClaims(JwtClaims claims, TenantRef tenant) throws MalformedClaimException {
        NumericDate now = NumericDate.fromMilliseconds(clock.millis());
        if (claims.getExpirationTime() == null || !now.isBefore(claims.getExpirationTime())) {
            throw new InvalidTokenException("expired");
        }
        if (!claims.getAudience().contains(issuer.api(tenant.key()))) {
            throw new InvalidTokenException("for another audience");
        }
        return new VerifiedToken(tenant, uuid(claims, "sub"), uuid(claims, "sid"), claims);
    }

    private static UUID uuid(JwtClaims claims, String name) throws MalformedClaimException {
        try {
            return UUID.fromString(String.valueOf(claims.getStringClaimValue(name)));
        } catch (IllegalArgumentException e) {
            throw new InvalidTokenException("malformed", e);
        }
    }
}
