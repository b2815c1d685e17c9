package io.bailiwick.bootstrap;

import io.bailiwick.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A JVM for a program that tests start often and ask little of. Beside the first tests one more program starts and ends, only
 * to leave an archive of its classes, with which those that come later need a third less time to start. Where a JVM makes none,
 * they start as ever.
 */
final class QuickJvm {

    private static final Path ARCHIVE = Path.of("target", "classes.jsa").toAbsolutePath();

    private static @Nullable QuickJvm only;

    private final Path jar;
    private final CompletableFuture<Path> archive;

    private QuickJvm(Path jar) {
        this.jar = jar.toAbsolutePath();
        this.archive = CompletableFuture.supplyAsync(this::rehearse);
    }

    static synchronized QuickJvm of(Path jar) {
        if (only == null) {
            only = new QuickJvm(jar);
        }
        return only;
    }

    /** What comes before the program's own arguments. */
    List<String> commandLine() {
        boolean ready = archive.isDone() && !archive.isCompletedExceptionally();
        return commandLine(ready ? "-XX:SharedArchiveFile=" + archive.join() : "-Xshare:auto");
    }

    private List<String> commandLine(String sharing) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                sharing,
                "-jar",
                jar.toString());
    }

    private Path rehearse() {
        try {
            Path folder = Folders.inTarget("rehearsal");
            Path made = folder.resolve("classes.jsa").toAbsolutePath();
            run(folder, commandLine("-XX:ArchiveClassesAtExit=" + made));
            Path kept = Files.move(made, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.delete(folder);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, List<String> commandLine) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commandLine)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0"));
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.contains(" started in ")) {
                line = output.readLine();
            }
            // By its handle, which leaves the output open: it writes the archive before it ends that.
            process.toHandle().destroy();
            output.transferTo(Writer.nullWriter());
        }
        process.onExit().join();
    }
}
