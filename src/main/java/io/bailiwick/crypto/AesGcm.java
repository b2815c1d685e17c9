package io.bailiwick.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: nonce, then cipher text with its 128-bit tag. The context is bound to it and must be given again. */
public final class AesGcm {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    public static byte[] seal(byte[] key, String context, byte[] clear) {
        byte[] nonce = RandomValues.bytes(NONCE_BYTES);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, context, clear);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws UnsealingException if the key, the context or a bit of the value is not the one it was sealed with
     */
    public static byte[] open(byte[] key, String context, byte[] sealed) {
        // On what is shorter than a tag the JDK fails in a way of its own.
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new UnsealingException(null);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return apply(Cipher.DECRYPT_MODE, key, nonce, context, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private static byte[] apply(int mode, byte[] key, byte[] nonce, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnsealingException(e);
        }
    }
}
