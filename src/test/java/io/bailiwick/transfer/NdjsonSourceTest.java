package io.bailiwick.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonSourceTest {

    private static final int MANY = 100;

    @Test
    void passesOverByteOrderMarkEmptyLinesAndCarriageReturns() throws IOException {
        List<SourceLine> lines =
                lines("\uFEFF{\"type\":\"user\"}\r\n\r\n{\"type\":\"role\"}").next(MANY);

        assertThat(lines).extracting(SourceLine::type).containsExactly("user", "role");
        assertThat(lines).extracting(SourceLine::number).containsExactly(1L, 3L);
    }

    @Test
    void goesOnBehindWhatWasDone() throws IOException {
        NdjsonSource lines = lines("{}\n{}\n{\"type\":\"role\"}\n");

        lines.skipTo(2);

        assertThat(lines.next(MANY)).extracting(SourceLine::number).containsExactly(3L);
        assertThat(lines.next(MANY)).isEmpty();
    }

    @Test
    void skippingBeyondTheEndLeavesNothing() throws IOException {
        NdjsonSource lines = lines("{}\n");

        lines.skipTo(7);

        assertThat(lines.next(MANY)).isEmpty();
    }

    @Test
    void givesAsManyAsAreWanted() throws IOException {
        NdjsonSource lines = lines("{}\n{}\n{}");

        assertThat(lines.next(2)).hasSize(2);
        assertThat(lines.next(2)).hasSize(1);
    }

    @Test
    void lineMayBeAsLongAsIsSaidAndNoLonger() throws IOException {
        int rest = NdjsonSource.LONGEST - "{\"a\":\"\"}".length();
        String longest = "{\"a\":\"" + "x".repeat(rest) + "\"}";

        List<SourceLine> lines =
                lines(longest + "\n" + longest.replace("\"a\"", "\"ab\"")).next(MANY);

        assertThat(lines.get(0).problem()).isNull();
        assertThat(lines.get(1).problem()).hasFieldOrPropertyWithValue("code", "line_too_long");
    }

    private static NdjsonSource lines(String text) {
        return new NdjsonSource(new ByteArrayInputStream(text.getBytes(UTF_8)), new ObjectMapper());
    }
}
