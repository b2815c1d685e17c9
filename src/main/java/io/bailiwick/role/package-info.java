/** The roles of a tenant and the permissions they carry. */
@NullMarked
package io.bailiwick.role;

import org.jspecify.annotations.NullMarked;
