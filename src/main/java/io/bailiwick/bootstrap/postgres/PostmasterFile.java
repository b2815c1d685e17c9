package io.bailiwick.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}, in which a server tells who it is and how far it has come. Its death leaves the file behind. */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Nothing if there is none, or if it is only being written. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            return parse(Files.readAllLines(cluster.resolve("postmaster.pid")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            long pid = Long.parseLong(line(lines, PID));
            int port = Integer.parseInt(line(lines, PORT));
            return Optional.of(new PostmasterFile(pid, port, line(lines, STATUS).equals("ready")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number).strip() : "";
    }
}
