package io.bailiwick.token;

import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Key sets as JSON (RFC 7517, 5). Public by nature. */
@ApplicationScoped
class KeySets {

    private final Tenants tenants;
    private final SigningKeys keys;

    KeySets(Tenants tenants, SigningKeys keys) {
        this.tenants = tenants;
        this.keys = keys;
    }

    /** Also of a tenant that is switched off: others may have to verify what was signed before. */
    Map<String, List<Map<String, Object>>> of(String tenant) {
        return Map.of(
                "keys",
                keys.published(tenants.require(tenant).id()).stream()
                        .map(KeySets::toJwk)
                        .toList());
    }

    private static Map<String, Object> toJwk(SigningKey.Published key) {
        try {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
            jwk.setKeyId(key.kid());
            jwk.setAlgorithm(key.algorithm().wireName());
            jwk.setUse("sig");
            return jwk.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException("A stored key can't be shown", e);
        }
    }
}
