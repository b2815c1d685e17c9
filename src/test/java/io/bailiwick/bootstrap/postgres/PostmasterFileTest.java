package io.bailiwick.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTest {

    @Test
    void readsAServerThatTakesConnections() {
        List<String> lines = List.of("4711", "/data", "1790000000", "5433", "", "127.0.0.1", "  1 2", "ready   ");

        assertThat(PostmasterFile.parse(lines)).contains(new PostmasterFile(4711, 5433, true));
    }

    @Test
    void readsAServerThatHasJustStarted() {
        assertThat(PostmasterFile.parse(List.of("4711", "/data", "1790000000", "5433", "")))
                .contains(new PostmasterFile(4711, 5433, false));
    }

    @Test
    void takesAnUnfinishedFileForNone() {
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of("47"))).isEmpty();
    }
}
