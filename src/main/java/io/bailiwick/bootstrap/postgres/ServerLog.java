package io.bailiwick.bootstrap.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server says, in a file that starts anew when it has become long. */
record ServerLog(Path file) {

    private static final long LONG = 10_000_000;
    private static final int EXCERPT = 4_000;

    static ServerLog open(DataDirectory directory) throws IOException {
        Path file = directory.resolve("postgres.log");
        if (Files.exists(file) && Files.size(file) > LONG) {
            Files.move(file, directory.resolve("postgres.log.1"), REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PrivateFiles.PRIVATE_FILE);
        }
        return new ServerLog(file);
    }

    long size() throws IOException {
        return Files.size(file);
    }

    /** What was written after that position, or the end of it. */
    String since(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = Math.max(position, channel.size() - EXCERPT);
            ByteBuffer excerpt = ByteBuffer.allocate(EXCERPT);
            channel.read(excerpt, start);
            return StandardCharsets.UTF_8.decode(excerpt.flip()).toString().strip();
        }
    }
}
