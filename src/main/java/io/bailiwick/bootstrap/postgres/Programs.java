package io.bailiwick.bootstrap.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts PostgreSQL's programs: never as root, and without our environment, which may hold secrets. */
record Programs(Path folder, List<String> disguise) {

    record Result(int exitCode, String output) {}

    Programs {
        disguise = List.copyOf(disguise);
    }

    List<String> commandLine(String program, List<String> arguments) {
        List<String> line = new ArrayList<>(disguise);
        line.add(folder.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return line;
    }

    ProcessBuilder command(String program, List<String> arguments) {
        return clean(new ProcessBuilder(commandLine(program, arguments)));
    }

    /** In a session of its own, so that Ctrl-C reaches Bailiwick only, which stops the server when it needs it no more. */
    ProcessBuilder detached(String program, List<String> arguments) {
        ProcessBuilder builder = command(program, arguments);
        if (SearchPath.has("setsid")) {
            builder.command().add(0, "setsid");
        }
        return builder;
    }

    Result run(String program, String... arguments) throws IOException {
        return run(command(program, List.of(arguments)));
    }

    static Result run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while running PostgreSQL's programs.", e);
        }
    }

    /** English messages, because we look for some of them. */
    private static ProcessBuilder clean(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of("PATH", SearchPath.value(), "LC_ALL", "C", "TZ", "UTC"));
        return builder.redirectInput(new File("/dev/null"));
    }
}
