package io.bailiwick.password;

import io.bailiwick.kernel.TenantId;

/** Fired in the transaction in which somebody chose a new password. */
public record PasswordChanged(TenantId tenant, String userName) {}
