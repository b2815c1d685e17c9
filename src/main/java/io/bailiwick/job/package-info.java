/** Work that takes longer than a request: kept in the database, resumed by whichever replica lives. */
@NullMarked
package io.bailiwick.job;

import org.jspecify.annotations.NullMarked;
