/** One append-only trail of what was done and refused. */
@NullMarked
package io.bailiwick.audit;

import org.jspecify.annotations.NullMarked;
