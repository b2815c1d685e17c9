/** Words every feature shares: who calls, in which tenant, what went wrong. Knows no framework and no feature. */
@NullMarked
package io.bailiwick.kernel;

import org.jspecify.annotations.NullMarked;
