package io.bailiwick.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BasicCredentialsPropertyTest {

    @Property
    void readsWhatWasWritten(@ForAll("names") String name, @ForAll("texts") String password) {
        assertThat(BasicCredentials.parse(header((name + ":" + password).getBytes(UTF_8))))
                .contains(new BasicCredentials(name, password));
    }

    @Property
    void readsAnyHeaderWithoutStumbling(@ForAll String header) {
        BasicCredentials.parse("Basic " + header)
                .ifPresent(credentials -> assertThat(credentials.name()).isNotEmpty());
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Property
    void readsAnyBytesWithoutStumbling(@ForAll byte[] bytes) {
        BasicCredentials.parse(header(bytes))
                .ifPresent(credentials ->
                        assertThat(credentials.name()).isNotEmpty().doesNotContain(":"));
    }

    @Provide
    Arbitrary<String> names() {
        return texts().map(text -> text.replace(":", "")).filter(text -> !text.isEmpty());
    }

    /** Whole characters only: half a surrogate pair has no UTF-8. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(20),
                Arbitraries.strings().ofMaxLength(20).map(text -> new String(text.getBytes(UTF_8), UTF_8)));
    }

    private static String header(byte[] bytes) {
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
