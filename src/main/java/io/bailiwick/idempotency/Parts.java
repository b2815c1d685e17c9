package io.bailiwick.idempotency;

import java.util.Optional;
import java.util.function.Supplier;

/** The parts of a request that takes several transactions; what was done of it is not done again. Numbers may be left out. */
public interface Parts {

    /** For requests without a key: nothing is remembered. */
    Parts FORGOTTEN = new Parts() {
        @Override
        public <T> Optional<T> outcome(int part, Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T work(int part, Supplier<T> work) {
            return work.get();
        }

        @Override
        public void note(int part, Object outcome) {}
    };

    /** What came of the part when somebody else worked on the same request and was killed. */
    <T> Optional<T> outcome(int part, Class<T> type);

    /**
     * Does a part in one transaction, which it must begin by calling a service, and remembers what comes of it.
     *
     * @throws KeyInUseException if somebody else has taken the request over: then the part is not done
     */
    <T> T work(int part, Supplier<T> work);

    /** Remembers what came of a part that wrote nothing. Not to be called in a transaction. */
    void note(int part, Object outcome);
}
