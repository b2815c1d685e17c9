package io.bailiwick.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class FilterPropertyTest {

    private static final List<String> PIECES = List.of(
            "name",
            "size",
            "at",
            "active",
            "part",
            "eq",
            "ne",
            "co",
            "sw",
            "ew",
            "gt",
            "le",
            "pr",
            "and",
            "or",
            "not",
            "(",
            ")",
            "\"a\"",
            "\"",
            "\\",
            "7",
            "-7.5",
            "true",
            "null",
            "[",
            "'",
            ";",
            "é",
            "\"2030-01-01T00:00:00Z\"");

    @Property
    void anyTextIsEitherReadOrRefusedAsTheClientsMistake(@ForAll String text) {
        readOrRefuse(text);
    }

    @Property
    void anyPiecesInAnyOrderAreReadOrRefused(@ForAll("pieces") List<String> pieces) {
        readOrRefuse(String.join(" ", pieces));
    }

    @Property
    void valuesNeverStandInTheSql(@ForAll @StringLength(min = 3, max = 50) String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String operator : List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le")) {
            try {
                Filter filter = Filter.parse("note %s \"%s\"".formatted(operator, quoted), TestAttributes.ALL);
                Parameters parameters = new Parameters();
                assertThat(filter.toSql(parameters)).matches("[a-z.()<>=?\\d, ]+");
                assertThat(parameters.toArray()).contains(value);
            } catch (InvalidFilterException e) {
                assertThat(e).hasMessageContaining("control characters");
            }
        }
    }

    @Property
    void prefixesAreTheRangeOfTextsThatBeginWithThem(
            @ForAll("words") String prefix, @ForAll("words") String rest, @ForAll("words") String other) {
        assertThat(isInRange(prefix + rest, prefix)).isTrue();
        assertThat(isInRange(other, prefix)).isEqualTo(other.startsWith(prefix));
    }

    private static boolean isInRange(String text, String prefix) {
        return compare(text, prefix) >= 0
                && Prefixes.end(prefix).map(end -> compare(text, end) < 0).orElse(true);
    }

    /** As collation C does for UTF-8. */
    private static int compare(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(Filter.parse(text, TestAttributes.ALL).toSql(new Parameters()))
                    .isNotEmpty();
        } catch (InvalidFilterException e) {
            assertThat(e.subjects()).containsExactly("filter");
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14);
    }

    /** Of few characters, those at the edges among them, so that many begin alike. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "b", "z", "\uD7FF", "\uE000", "\uFFFF", "\uD83D\uDE00", "\uDBFF\uDFFF")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(characters -> String.join("", characters));
    }
}
