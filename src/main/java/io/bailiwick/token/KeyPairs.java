package io.bailiwick.token;

import io.bailiwick.tenant.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** Keys for each algorithm: P-256, RSA with 2048 bits, Ed25519. */
final class KeyPairs {

    private static final int RSA_BITS = 2048;

    private KeyPairs() {}

    static KeyPair generate(SigningAlgorithm algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(familyOf(algorithm));
            generator.initialize(parametersOf(algorithm));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No keys for %s on this platform".formatted(algorithm), e);
        }
    }

    static PublicKey publicKey(SigningAlgorithm algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(familyOf(algorithm)).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored public key is none", e);
        }
    }

    static PrivateKey privateKey(SigningAlgorithm algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(familyOf(algorithm)).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored private key is none", e);
        }
    }

    private static String familyOf(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> "EC";
            case RS256 -> "RSA";
            case EDDSA -> "Ed25519";
        };
    }

    private static AlgorithmParameterSpec parametersOf(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> new ECGenParameterSpec("secp256r1");
            case RS256 -> new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4);
            case EDDSA -> NamedParameterSpec.ED25519;
        };
    }
}
