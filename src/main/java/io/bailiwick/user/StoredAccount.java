package io.bailiwick.user;

import org.jspecify.annotations.Nullable;

/**
 * All that is stored of an account.
 *
 * @param password null for accounts that only other services let in
 * @param administersTenant whether it has administrative access to its own tenant
 */
public record StoredAccount(User user, @Nullable GivenPassword password, boolean administersTenant) {}
