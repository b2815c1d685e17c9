/** Accounts: status, password state, permissions, authentication info. */
@NullMarked
package io.bailiwick.user;

import org.jspecify.annotations.NullMarked;
