/** Access tokens: signing keys, key sets, issue, verification. */
@NullMarked
package io.bailiwick.token;

import org.jspecify.annotations.NullMarked;
