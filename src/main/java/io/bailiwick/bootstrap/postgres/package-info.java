/**
 * PostgreSQL that comes with Bailiwick, for {@code java -jar} with no database configured. Runs before Quarkus starts,
 * so it knows nothing of it. {@link io.bailiwick.bootstrap.postgres.EmbeddedPostgres} is the way in.
 */
@NullMarked
package io.bailiwick.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
