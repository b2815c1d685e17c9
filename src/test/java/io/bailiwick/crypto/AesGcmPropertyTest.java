package io.bailiwick.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AesGcmPropertyTest {

    @Property
    void opensWhateverItSealed(@ForAll @Size(32) byte[] key, @ForAll String context, @ForAll byte[] clear) {
        assertThat(AesGcm.open(key, context, AesGcm.seal(key, context, clear))).isEqualTo(clear);
    }

    @Property
    void anyChangedBitIsNoticed(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(max = 40) byte[] clear,
            @ForAll @IntRange(max = 9999) int place) {
        byte[] sealed = AesGcm.seal(key, "here", clear);
        int bit = place % (sealed.length * 8);

        sealed[bit / 8] ^= (byte) (1 << bit % 8);

        refuses(key, "here", sealed);
    }

    @Property
    void anyMissingByteIsNoticed(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(max = 40) byte[] clear,
            @ForAll @IntRange(max = 9999) int place) {
        byte[] sealed = AesGcm.seal(key, "here", clear);

        refuses(key, "here", Arrays.copyOf(sealed, place % sealed.length));
    }

    @Property
    void anyOtherContextIsNoticed(@ForAll @Size(32) byte[] key, @ForAll String context, @ForAll String other) {
        Assume.that(!Arrays.equals(context.getBytes(UTF_8), other.getBytes(UTF_8)));

        refuses(key, other, AesGcm.seal(key, context, new byte[8]));
    }

    @Property
    void anyOtherKeyIsNoticed(@ForAll @Size(32) byte[] key, @ForAll @Size(32) byte[] other) {
        Assume.that(!Arrays.equals(key, other));

        refuses(other, "here", AesGcm.seal(key, "here", new byte[8]));
    }

    private static void refuses(byte[] key, String context, byte[] sealed) {
        assertThatExceptionOfType(UnsealingException.class).isThrownBy(() -> AesGcm.open(key, context, sealed));
    }
}
