package io.bailiwick.transfer;

import io.bailiwick.job.JobRun.Progress;

/**
 * What was uploaded for an import, once nothing can be added.
 *
 * @param parts how many there are
 * @param lines how many they have together, empty ones among them
 */
record Upload(Transfer transfer, int parts, long lines) {

    /** {@code line} is the number of the last one that is done. */
    Progress progress(long line) {
        return new Progress(line, lines, Long.toString(line));
    }
}
