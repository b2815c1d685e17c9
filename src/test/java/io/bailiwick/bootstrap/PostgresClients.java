package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's clients as the machine has them, used as {@code docs/backup.md} says.
 *
 * @param installation holds their {@code bin}
 * @param version the major version: they dump servers up to that one
 */
record PostgresClients(Path installation, int version) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    record Result(int exitCode, String output) {}

    /** The newest there are. */
    static Optional<PostgresClients> installed() {
        return installations()
                .filter(path -> Files.isExecutable(path.resolve("bin/pg_dump")))
                .map(path -> new PostgresClients(path, versionOf(path)))
                .max(Comparator.comparing(PostgresClients::version));
    }

    boolean haveServer() {
        return Files.isExecutable(installation.resolve("bin/initdb"))
                && Files.isExecutable(installation.resolve("bin/postgres"));
    }

    Result dump(ExternalDatabase database, Path file, String... more) {
        List<String> line = new ArrayList<>(connection("pg_dump", database));
        line.addAll(List.of("--format=custom", "--file=" + file));
        line.addAll(List.of(more));
        return run(database, line);
    }

    void restore(ExternalDatabase database, Path file) {
        List<String> line = new ArrayList<>(connection("pg_restore", database));
        line.addAll(List.of("--single-transaction", "--exit-on-error", file.toString()));
        assertThat(run(database, line)).isEqualTo(new Result(0, ""));
    }

    void execute(ExternalDatabase database, Path script) {
        List<String> line = new ArrayList<>(connection("psql", database));
        line.addAll(List.of("--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--file=" + script.toAbsolutePath()));
        assertThat(run(database, line)).isEqualTo(new Result(0, ""));
    }

    private List<String> connection(String program, ExternalDatabase database) {
        return List.of(
                installation.resolve("bin").resolve(program).toString(),
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.owner().user(),
                "--dbname=" + database.name());
    }

    private static Result run(ExternalDatabase database, List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.owner().password());
        builder.environment().put("LC_ALL", "C");
        return run(builder);
    }

    private static int versionOf(Path installation) {
        Path program = installation.resolve("bin/pg_dump");
        Matcher version = VERSION.matcher(
                run(new ProcessBuilder(program.toString(), "--version")).output());
        assertThat(version.find()).as("%s tells its version", program).isTrue();
        return Integer.parseInt(version.group(1));
    }

    private static Result run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Debian's have a folder for each version; what stands in the path leads to one of them. */
    private static Stream<Path> installations() {
        Stream<Path> inPath = Stream.of(System.getenv("PATH").split(":"))
                .map(Path::of)
                .filter(path -> path.endsWith("bin"))
                .map(Path::getParent);
        return Stream.concat(foldersIn(DEBIAN).stream(), inPath);
    }

    private static List<Path> foldersIn(Path folder) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
                paths.forEach(found::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }
}
