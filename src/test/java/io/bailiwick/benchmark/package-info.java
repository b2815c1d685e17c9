/** What docs/benchmarks.md and docs/security.md say was measured. None of these is a test: they run when asked for by name. */
@NullMarked
package io.bailiwick.benchmark;

import org.jspecify.annotations.NullMarked;
