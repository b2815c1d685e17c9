package io.bailiwick.crypto;

import java.util.Locale;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How an Argon2 hash is made.
 *
 * @param version 16 (which is 1.0) or 19 (1.3)
 * @param memory in KiB, 8 or more for each lane
 */
record Argon2Settings(Type type, int version, int memory, int iterations, int parallelism) {

    static final int VERSION_10 = Argon2Parameters.ARGON2_VERSION_10;
    static final int VERSION_13 = Argon2Parameters.ARGON2_VERSION_13;

    private static final int LEAST_MEMORY_OF_LANE = 8;
    private static final int MOST_MEMORY = 9_999_999;
    private static final int MOST_ITERATIONS = 999;
    private static final int MOST_PARALLELISM = 99;

    /** The variants. */
    enum Type {
        D(Argon2Parameters.ARGON2_d),
        I(Argon2Parameters.ARGON2_i),
        ID(Argon2Parameters.ARGON2_id);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        static Type of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    Argon2Settings {
        check("iterations", iterations, 1, MOST_ITERATIONS);
        check("parallelism", parallelism, 1, MOST_PARALLELISM);
        check("memory", memory, LEAST_MEMORY_OF_LANE * parallelism, MOST_MEMORY);
    }

    /** Argon2id 1.3, as we make them. */
    static Argon2Settings own(int memory, int iterations, int parallelism) {
        return new Argon2Settings(Type.ID, VERSION_13, memory, iterations, parallelism);
    }

    Argon2Parameters with(byte[] salt) {
        return new Argon2Parameters.Builder(type.number)
                .withVersion(version)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build();
    }

    /** How many KiB are filled. */
    long work() {
        return (long) memory * iterations;
    }

    String toPhc() {
        return "$argon2%s$v=%d$m=%d,t=%d,p=%d"
                .formatted(type.name().toLowerCase(Locale.ROOT), version, memory, iterations, parallelism);
    }

    private static void check(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw new UnreadableHashException("has an Argon2 %s that is not %d to %d".formatted(parameter, min, max));
        }
    }
}
