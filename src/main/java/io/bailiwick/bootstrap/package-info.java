/** First start: database, first tenant and administrator, checks, demo data. */
@NullMarked
package io.bailiwick.bootstrap;

import org.jspecify.annotations.NullMarked;
