/** Password hashing, sealing of secrets, random values, comparison in constant time. Stores nothing. */
@NullMarked
package io.bailiwick.crypto;

import org.jspecify.annotations.NullMarked;
