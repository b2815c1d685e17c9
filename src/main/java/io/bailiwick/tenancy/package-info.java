/** Tells PostgreSQL which tenants the current transaction may see, and proves at start-up that it listens. */
@NullMarked
package io.bailiwick.tenancy;

import org.jspecify.annotations.NullMarked;
