package io.bailiwick.transfer;

import org.jspecify.annotations.Nullable;

/**
 * How an import is wanted.
 *
 * @param keepGuids whether accounts keep the guids that the lines name, which is for Administrators; false where left out
 */
public record ImportRequest(@Nullable Boolean keepGuids) {

    boolean wantsGuidsKept() {
        return Boolean.TRUE.equals(keepGuids);
    }
}
