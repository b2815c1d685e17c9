package io.bailiwick.compat.hdp;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.kernel.InvalidInputException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HdpTimePropertyTest {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @Property
    void readsToTheSecondWhatItWrote(@ForAll("times") Instant time) {
        assertThat(HdpTime.read("at", HdpTime.write(time))).isEqualTo(time.truncatedTo(SECONDS));
    }

    @Property
    void writesAFixedForm(@ForAll("times") Instant time) {
        assertThat(HdpTime.write(time)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Property
    void readsAnyTextOrRefusesIt(@ForAll("texts") String text) {
        try {
            assertThat(HdpTime.read("at", text)).isNotNull();
        } catch (InvalidInputException e) {
            assertThat(e.subjects()).containsExactly("at");
        }
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(25),
                Arbitraries.strings().withChars("0123456789-: .+").ofMaxLength(25));
    }
}
