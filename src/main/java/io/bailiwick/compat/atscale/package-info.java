/** Speaks AtScale's token call over our core. */
@NullMarked
package io.bailiwick.compat.atscale;

import org.jspecify.annotations.NullMarked;
