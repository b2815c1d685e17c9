package io.bailiwick.crypto;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes and checks password hashes. Call it without a database connection in hand: it waits, and it takes a while. */
@ApplicationScoped
public class PasswordHasher {

    private final Argon2Settings own;
    private final int queueCapacity;
    private final HashQueue queue;

    PasswordHasher(HashConfig config) {
        this.own = Argon2Settings.own(config.memory(), config.iterations(), config.parallelism());
        this.queueCapacity = config.queue();
        this.queue = new HashQueue(
                Runtime.getRuntime().availableProcessors(), config.importedMemory(), config.queue(), config.patience());
    }

    /** {@code origins} share the queue fairly: nobody's passwords wait behind one tenant's or one address's. */
    public HashedPassword hash(Set<String> origins, String password) {
        String composed = PasswordForms.composed(password);
        return new HashedPassword(queue.run(origins, HashLoad.OWN, () -> Argon2.compute(composed, own))
                .text());
    }

    /**
     * Whether the password is the one that was hashed, by us or by another system. A no to a hash of another kind costs one
     * of ours besides, so that it does not come sooner than the others.
     */
    public boolean verify(Set<String> origins, String password, HashedPassword stored) {
        StoredHash hash;
        try {
            hash = StoredHash.parse(stored.text());
        } catch (UnreadableHashException e) {
            Log.errorf("A stored password %s: nobody can log in with it", e.problem());
            waste(origins, password);
            return false;
        }
        return PasswordForms.of(password).stream().anyMatch(form -> matches(origins, hash, form));
    }

    private boolean matches(Set<String> origins, StoredHash hash, String form) {
        return isCurrent(hash)
                ? queue.run(origins, HashLoad.OWN, () -> hash.matches(form))
                : queue.run(origins, load(hash), () -> matchesOther(hash, form));
    }

    /** Whether it is a hash as {@link #hash} makes them now. */
    public boolean isCurrent(HashedPassword stored) {
        return isCurrent(StoredHash.parse(stored.text()));
    }

    /** Costs what {@link #verify} costs and learns nothing: for names that do not exist. */
    public void waste(Set<String> origins, String password) {
        PasswordForms.of(password).forEach(form -> queue.run(origins, HashLoad.OWN, () -> Argon2.compute(form, own)));
    }

    private boolean isCurrent(StoredHash hash) {
        return hash instanceof Argon2 argon2 && argon2.isMadeWith(own);
    }

    private boolean matchesOther(StoredHash hash, String password) {
        boolean matches = hash.matches(password);
        if (!matches) {
            Argon2.compute(password, own);
        }
        return matches;
    }

    private HashLoad load(StoredHash hash) {
        long weight = 1 + hash.work() / own.work();
        return new HashLoad((int) Math.min(weight, queueCapacity), Math.max(0, hash.memory() - own.memory()));
    }
}
