package io.bailiwick.user;

import io.bailiwick.kernel.IdentityException;
import org.jspecify.annotations.Nullable;

/** One of both: an account that is locked for a change, or why it may not be changed. */
record Locked(@Nullable LockedUser user, @Nullable IdentityException refusal) {}
