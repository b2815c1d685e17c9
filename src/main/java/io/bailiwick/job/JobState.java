package io.bailiwick.job;

/** Where a job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    ABORTED;

    public boolean hasEnded() {
        return this == DONE || this == FAILED || this == ABORTED;
    }
}
