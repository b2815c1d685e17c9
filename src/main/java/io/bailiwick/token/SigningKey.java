package io.bailiwick.token;

import io.bailiwick.tenant.SigningAlgorithm;
import java.security.PrivateKey;
import java.security.PublicKey;

/** A key that may sign now. */
record SigningKey(String kid, SigningAlgorithm algorithm, PrivateKey privateKey) {

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }

    /** The public half, as the key set shows it. It is good for its algorithm and no other. */
    record Published(String kid, SigningAlgorithm algorithm, PublicKey publicKey) {}
}
