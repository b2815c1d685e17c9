package io.bailiwick.audit;

import org.jspecify.annotations.Nullable;

/**
 * Changes as the database keeps them.
 *
 * @param json an object of properties, each {@code {"before":…,"after":…}}; null where nothing differs
 * @param truncated whether there was more than is kept
 */
record StoredChanges(@Nullable String json, boolean truncated) {

    static final StoredChanges NONE = new StoredChanges(null, false);
}
