package io.bailiwick.user;

import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import java.util.function.UnaryOperator;

/**
 * A change of an account that somebody wants.
 *
 * @param action as the audit trail calls it
 * @param content from all that the account is made of to all that it is to be made of
 */
record UserChange(
        String action, TenantId tenant, long user, ExpectedVersion expected, UnaryOperator<UserContent> content) {}
