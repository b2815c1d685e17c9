/** Credential in, caller out: the only place that reads credentials. */
@NullMarked
package io.bailiwick.access;

import org.jspecify.annotations.NullMarked;
