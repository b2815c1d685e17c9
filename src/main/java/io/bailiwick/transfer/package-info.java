/** A tenant on its way out or in: exports and imports as lines of JSON, done by jobs that go on where they stood. */
@NullMarked
package io.bailiwick.transfer;

import org.jspecify.annotations.NullMarked;
