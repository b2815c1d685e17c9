/** Tenants: their keys and names, their life, the key that seals their secrets. */
@NullMarked
package io.bailiwick.tenant;

import org.jspecify.annotations.NullMarked;
