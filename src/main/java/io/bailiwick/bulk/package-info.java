/** Many changes in one request, each with an outcome of its own. */
@NullMarked
package io.bailiwick.bulk;

import org.jspecify.annotations.NullMarked;
