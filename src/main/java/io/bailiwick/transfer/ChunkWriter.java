package io.bailiwick.transfer;

import java.io.ByteArrayOutputStream;

/** Gathers lines until they are worth a chunk. */
final class ChunkWriter {

    private static final int FULL = 256 * 1024;

    /** Where chunks go, by position. */
    @FunctionalInterface
    interface Sink {

        void put(int position, byte[] content);
    }

    private final Sink sink;
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    private int position;

    /** {@code position} is that of the last chunk that is there. */
    ChunkWriter(int position, Sink sink) {
        this.position = position;
        this.sink = sink;
    }

    void add(byte[] line) {
        chunk.writeBytes(line);
        if (chunk.size() >= FULL) {
            flush();
        }
    }

    /** The position of the last chunk. */
    int finish() {
        if (chunk.size() > 0) {
            flush();
        }
        return position;
    }

    private void flush() {
        position++;
        sink.put(position, chunk.toByteArray());
        chunk.reset();
    }
}
