package io.bailiwick.transfer;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What became of the lines so far. */
@RegisterForReflection
record Tally(long created, long skipped, long failed) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> new Tally(created + 1, skipped, failed);
            case SKIPPED -> new Tally(created, skipped + 1, failed);
        };
    }
}
