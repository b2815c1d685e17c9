/** Requests that may be sent again: what was done once is answered again, and not done again. */
@NullMarked
package io.bailiwick.idempotency;

import org.jspecify.annotations.NullMarked;
