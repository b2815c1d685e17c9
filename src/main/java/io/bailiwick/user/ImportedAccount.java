package io.bailiwick.user;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that comes from elsewhere.
 *
 * @param password its hash accepted by {@link io.bailiwick.crypto.ImportedHashes}; null for an account that only other services let in
 * @param guid to be kept, which is for Administrators to decide; null for a new one
 * @param createdAt there; null for now
 * @param lastLoginAt there; null for never
 * @param administersTenant whether it is to have administrative access to its tenant
 */
public record ImportedAccount(
        UserContent content,
        @Nullable GivenPassword password,
        @Nullable UUID guid,
        @Nullable Instant createdAt,
        @Nullable Instant lastLoginAt,
        boolean administersTenant) {}
