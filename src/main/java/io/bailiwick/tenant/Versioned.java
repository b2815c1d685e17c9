package io.bailiwick.tenant;

import java.util.function.Function;

/** Settings that hold, and the version of what the tenant says itself. */
public record Versioned<T>(T settings, int version) {

    <S> Versioned<S> map(Function<T, S> section) {
        return new Versioned<>(section.apply(settings), version);
    }
}
