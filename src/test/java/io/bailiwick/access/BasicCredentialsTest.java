package io.bailiwick.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    /** RFC 7617, sections 2 and 2.1. */
    @Test
    void readsTheExamplesOfTheStandard() {
        assertThat(BasicCredentials.parse("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="))
                .contains(new BasicCredentials("Aladdin", "open sesame"));
        assertThat(BasicCredentials.parse("Basic dGVzdDoxMjPCow=="))
                .contains(new BasicCredentials("test", "123\u00a3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "BASIC", "bAsIc"})
    void knowsTheSchemeInAnyCase(String scheme) {
        String header = scheme + "  QWxhZGRpbjpvcGVuIHNlc2FtZQ== ";

        assertThat(BasicCredentials.isBasic(header)).isTrue();
        assertThat(BasicCredentials.parse(header)).contains(new BasicCredentials("Aladdin", "open sesame"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basicx QTpi", "Basic\tQTpi", "Bearer QTpi", " Basic QTpi"})
    void leavesOtherSchemesToOthers(String header) {
        assertThat(BasicCredentials.isBasic(header)).isFalse();
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Test
    void dividesAtTheFirstColon() {
        assertThat(BasicCredentials.parse(basic("dave:a:b:", UTF_8))).contains(new BasicCredentials("dave", "a:b:"));
    }

    @Test
    void leavesAnEmptyPasswordToTheGate() {
        assertThat(BasicCredentials.parse(basic("dave:", UTF_8))).contains(new BasicCredentials("dave", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "QTpi!", "QT pi", "Q", "QTpi=", "QTp_", "QTpi,QTpi"})
    void refusesWhatIsNoBase64(String encoded) {
        assertThat(BasicCredentials.parse("Basic " + encoded)).isEmpty();
    }

    @Test
    void refusesPairWithoutColonOrName() {
        assertThat(BasicCredentials.parse(basic("dave", UTF_8))).isEmpty();
        assertThat(BasicCredentials.parse(basic(":secret", UTF_8))).isEmpty();
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThat(BasicCredentials.parse(basic("ren\u00e9:secret", ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void doesNotShowThePassword() {
        assertThat(new BasicCredentials("dave", "secret")).hasToString("BasicCredentials[dave]");
    }

    private static String basic(String pair, Charset charset) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(charset));
    }
}
