package io.bailiwick.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTokenTest {

    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"k1\"}";
    private static final String CLAIMS = "{\"iss\":\"https://id.example/acme\",\"tid\":7}";
    private static final String SIGNATURE = "c2lnbmF0dXJl";

    @Test
    void readsHeaderAndClaims() {
        CompactToken token = CompactToken.parse(token(HEADER, CLAIMS));

        assertThat(token.header()).containsOnlyKeys("alg", "kid").containsEntry("kid", "k1");
        assertThat(token.claims()).containsEntry("tid", 7L);
        assertThat(token.payload()).isEqualTo(CLAIMS);
        assertThat(token.issuer()).contains("https://id.example/acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"iss\":null}", "{\"iss\":7}", "{\"iss\":[\"https://id.example/acme\"]}"})
    void hasNoIssuerThatIsNoText(String claims) {
        assertThat(CompactToken.parse(token(HEADER, claims)).issuer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "e30",
                "e30.e30",
                "e30.e30.",
                ".e30.e30",
                "e30..e30",
                "e30.e30.e30.e30",
                "e30.e30.e30.",
                " e30.e30.e30",
                "e30.e30.e30\n",
                "e30=.e30.e30",
                "e30.e30.e3+0",
                "e30.e30.e3/0",
                "e30.e 30.e30"
            })
    void refusesWhatIsNotThreeParts(String text) {
        refuses(text);
    }

    /** The last character of {@code e30} carries two bits too many; the same bytes in another spelling are another token. */
    @Test
    void refusesStrayBits() {
        assertThat(CompactToken.parse("e30.e30.e30").claims()).isEmpty();

        refuses("e31.e30.e30");
        refuses("e30.e31.e30");
        refuses("e30.e30.e31");
        refuses("e30.e30.e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "\"x\"",
                "{",
                "{}}",
                "{}{}",
                "{} x",
                "{'a':1}",
                "{\"a\":}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":[{\"b\":1,\"b\":2}]}"
            })
    void refusesWhatIsNotOneJsonObjectWithoutDuplicates(String json) {
        refuses(token(json, CLAIMS));
        refuses(token(HEADER, json));
    }

    @Test
    void refusesWhatIsTooLong() {
        String fits = token(HEADER, "{\"a\":\"%s\"}".formatted("x".repeat(12_000)));
        String tooLong = token(HEADER, "{\"a\":\"%s\"}".formatted("x".repeat(12_400)));

        assertThat(CompactToken.parse(fits).claims()).containsKey("a");
        refuses(tooLong);
    }

    @Test
    void survivesDeepNesting() {
        refuses(token(HEADER, "{\"a\":" + "[".repeat(11_000)));
    }

    private static void refuses(String token) {
        assertThatExceptionOfType(InvalidTokenException.class)
                .isThrownBy(() -> CompactToken.parse(token))
                .withMessage("malformed");
    }

    private static String token(String header, String claims) {
        return encode(header) + "." + encode(claims) + "." + SIGNATURE;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
