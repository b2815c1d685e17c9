package io.bailiwick.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes and checks password hashes. Call it without a database connection in hand: it waits, and it takes a while. */
@ApplicationScoped
public class PasswordHasher {

    private static final int SALT_BYTES = 16;

    private final HashConfig config;
    private final HashQueue queue;

    PasswordHasher(HashConfig config) {
        this.config = config;
        this.queue = new HashQueue(Runtime.getRuntime().availableProcessors(), config.queue(), config.patience());
    }

    /** {@code origins} share the queue fairly: nobody's passwords wait behind one tenant's or one address's. */
    public HashedPassword hash(Set<String> origins, String password) {
        return new HashedPassword(queue.run(origins, () -> compute(password)).toPhc());
    }

    public boolean verify(Set<String> origins, String password, HashedPassword stored) {
        return queue.run(origins, () -> Argon2.parse(stored.phc()).matches(password));
    }

    /** Costs what {@link #verify} costs and learns nothing: for names that do not exist. */
    public void waste(Set<String> origins, String password) {
        queue.run(origins, () -> compute(password));
    }

    private Argon2 compute(String password) {
        return Argon2.compute(
                password, config.memory(), config.iterations(), config.parallelism(), RandomValues.bytes(SALT_BYTES));
    }
}
