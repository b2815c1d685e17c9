package io.bailiwick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A password hash that another program made of {@link #PASSWORD}. */
public record ForeignHash(String name, String text) {

    public static final String PASSWORD = "pässwörd-✓";

    public static Stream<ForeignHash> all() {
        try (InputStream file = ForeignHash.class.getResourceAsStream("/password-hashes.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new ForeignHash(parts[0], parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are stored as they are; what Keycloak exports is not. */
    public static Stream<ForeignHash> storable() {
        return all().filter(hash -> !hash.text().startsWith("{\""));
    }

    public static ForeignHash named(String name) {
        return all().filter(hash -> hash.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
