package io.bailiwick.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmTest {

    private static final byte[] CLEAR = "a secret".getBytes(UTF_8);

    private final byte[] key = RandomValues.key();

    @Test
    void opensWhatItSealed() {
        assertThat(AesGcm.open(key, "here", AesGcm.seal(key, "here", CLEAR))).isEqualTo(CLEAR);
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(AesGcm.seal(key, "here", CLEAR)).isNotEqualTo(AesGcm.seal(key, "here", CLEAR));
    }

    @Test
    void doesNotOpenInAnotherPlace() {
        byte[] sealed = AesGcm.seal(key, "here", CLEAR);

        refuses(key, "there", sealed);
        refuses(key, "", sealed);
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        refuses(RandomValues.key(), "here", AesGcm.seal(key, "here", CLEAR));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 13, 27, 28})
    void doesNotOpenWhatIsTooShort(int length) {
        refuses(key, "here", new byte[length]);
    }

    @Test
    void isTheNonceThenTheCipherTextThenItsTag() {
        byte[] sealed = AesGcm.seal(key, "here", CLEAR);

        assertThat(sealed).hasSize(12 + CLEAR.length + 16);
    }

    private static void refuses(byte[] key, String context, byte[] sealed) {
        assertThatExceptionOfType(UnsealingException.class).isThrownBy(() -> AesGcm.open(key, context, sealed));
    }
}
