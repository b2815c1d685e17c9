package io.bailiwick.user;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.TenantId;

/** Fired in the transaction in which an account gets another password in place of {@code old}, whoever sets it. */
public record PasswordReplaced(TenantId tenant, long user, HashedPassword old) {}
