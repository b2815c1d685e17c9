package io.bailiwick.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What is to be exported, beside all that always is.
 *
 * @param passwordHashes false where it is left out; true is for Administrators
 */
public record ExportRequest(@Nullable Boolean passwordHashes) {

    boolean wantsPasswordHashes() {
        return Boolean.TRUE.equals(passwordHashes);
    }
}
