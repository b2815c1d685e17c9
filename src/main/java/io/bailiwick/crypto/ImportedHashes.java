package io.bailiwick.crypto;

import io.bailiwick.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets in password hashes that other systems made. They are checked as they are, and give way to ours at their owner's next
 * login. What would cost too much to check is refused here, because a login can't refuse it any more.
 */
@ApplicationScoped
public class ImportedHashes {

    private static final int LONGEST = 4096;

    /** About two seconds of one core. */
    private static final long MOST_WORK = 2_000_000;

    /** In KiB. */
    private final int mostMemory;

    ImportedHashes(HashConfig config) {
        this.mostMemory = Math.max(config.memory(), config.importedMemory());
    }

    /**
     * A hash in one of the formats that {@code docs/passwords.md} lists, in the form in which it is stored.
     *
     * @throws InvalidInputException if it is in none of them, or would cost too much; names the property, never the value
     */
    public HashedPassword accept(String property, String text) {
        if (text.length() > LONGEST) {
            throw InvalidInputException.invalid(property, "must have at most %d characters".formatted(LONGEST));
        }
        try {
            return accept(
                    property,
                    KeycloakCredential.isLike(text) ? KeycloakCredential.parse(text) : StoredHash.parse(text));
        } catch (UnreadableHashException e) {
            throw InvalidInputException.invalid(property, e.problem());
        }
    }

    private HashedPassword accept(String property, StoredHash hash) {
        if (hash.memory() > mostMemory) {
            throw InvalidInputException.invalid(
                    property, "needs more than the %d KiB that a check may take".formatted(mostMemory));
        }
        if (hash.work() > MOST_WORK) {
            throw InvalidInputException.invalid(property, """
                    takes too long to check: allowed are 2000000 iterations of PBKDF2, 1000000 rounds of SHA-crypt, \
                    a bcrypt cost of 14, and 2000000 KiB of memory times iterations of Argon2""");
        }
        return new HashedPassword(hash.text());
    }
}
