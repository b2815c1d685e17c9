/** Speaks the administrator API of Hybrid Data Pipeline over our core. */
@NullMarked
package io.bailiwick.compat.hdp;

import org.jspecify.annotations.NullMarked;
