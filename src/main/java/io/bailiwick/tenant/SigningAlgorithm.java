package io.bailiwick.tenant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;

/** How a tenant's tokens are signed (RFC 7518, 3.1; RFC 8037, 3.1). */
@RegisterForReflection // a name differs from its constant, which a native image would not find out
public enum SigningAlgorithm {
    /** ECDSA on P-256 with SHA-256: small, fast to make and known to all libraries. */
    ES256("ES256"),

    /** RSA with 2048 bits and SHA-256, for verifiers that know nothing else. */
    RS256("RS256"),

    /** Ed25519. */
    @JsonProperty("EdDSA")
    EDDSA("EdDSA");

    private final String wireName;

    SigningAlgorithm(String wireName) {
        this.wireName = wireName;
    }

    /** As headers of tokens and key sets write it. */
    public String wireName() {
        return wireName;
    }

    public static SigningAlgorithm of(String wireName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.wireName.equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
