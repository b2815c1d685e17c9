package io.bailiwick.crypto;

import java.time.Duration;

/** Memory in KiB. */
record TestHashConfig(int memory, int iterations, int parallelism, int importedMemory, int queue, Duration patience)
        implements HashConfig {

    /** As the service has it where nothing is configured. */
    static TestHashConfig usual() {
        return own(7168, 5);
    }

    static TestHashConfig own(int memory, int iterations) {
        return new TestHashConfig(memory, iterations, 1, 65536, 128, Duration.ofSeconds(60));
    }
}
