package io.bailiwick.user;

import io.bailiwick.crypto.HashedPassword;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody else gave to an account. It must have passed the policy, or come from elsewhere as a hash.
 *
 * @param acceptedUntil when it opens nothing any more while its owner has not changed it; null for ever
 */
public record GivenPassword(HashedPassword hash, @Nullable Instant acceptedUntil) {}
