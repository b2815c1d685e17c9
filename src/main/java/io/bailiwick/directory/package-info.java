/** A directory seen through a port: asked for a password check, bounded so that a dead one is felt by its own users alone. */
@NullMarked
package io.bailiwick.directory;

import org.jspecify.annotations.NullMarked;
