package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code BAILIWICK_DEMO=true java -jar}: what it prints can be pasted. */
class DemoIT {

    private static final Environment DEMO = Environment.EMPTY.with("BAILIWICK_DEMO", "true");

    /** The printed lines run as they are; each request of theirs also tells its status. */
    private static final String CURL = """
            curl() { command curl -s -o "$PWD/body" -w '%{http_code}\\n' "$@" >&2; cat "$PWD/body"; }
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsAnEmbeddedDatabase() {
        assumeFalse(Program.isNative(), "The native binary brings no database");
    }

    @Test
    void printsLinesThatWorkOnEveryStart() throws Exception {
        assertThatPrintedLinesWork();
        assertThatPrintedLinesWork();
    }

    private void assertThatPrintedLinesWork() throws IOException, InterruptedException {
        try (Program program = Program.start(folder, DEMO)) {
            List<String> lines = program.output()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.contains("curl "))
                    .toList();

            assertThat(lines).hasSize(7);
            assertThat(statusesOf(lines)).hasSameSizeAs(lines).containsOnly("200");
        }
    }

    private List<String> statusesOf(List<String> lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", CURL + String.join("\n", lines))
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String statuses = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(statuses).isZero();
        return statuses.lines().toList();
    }
}
