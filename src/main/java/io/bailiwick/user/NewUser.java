package io.bailiwick.user;

import org.jspecify.annotations.Nullable;

/**
 * An account that somebody wants.
 *
 * @param password must have passed the policy; null for accounts that only other services let in
 */
public record NewUser(UserContent content, @Nullable GivenPassword password) {}
