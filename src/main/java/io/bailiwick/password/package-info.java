/** Passwords of the internal service: policy, hash, change. */
@NullMarked
package io.bailiwick.password;

import org.jspecify.annotations.NullMarked;
