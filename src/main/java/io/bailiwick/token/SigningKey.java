package io.bailiwick.token;

import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;

/** A key that may sign now. */
record SigningKey(String kid, PrivateKey privateKey) {

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }

    /** The public half, as the key set shows it. */
    record Published(String kid, ECPublicKey publicKey) {}
}
