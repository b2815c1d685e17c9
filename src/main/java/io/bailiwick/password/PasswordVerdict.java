package io.bailiwick.password;

import java.util.List;

/**
 * Whether a password keeps a rule.
 *
 * @param parts of a rule that counts kinds of characters: whether each kind occurs
 */
public record PasswordVerdict(PasswordRule rule, boolean passed, List<PasswordVerdict> parts) {

    public PasswordVerdict {
        parts = List.copyOf(parts);
    }
}
