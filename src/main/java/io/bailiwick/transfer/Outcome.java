package io.bailiwick.transfer;

/** What became of a line that could be imported. */
enum Outcome {
    CREATED,
    /** What it tells of is there already, or is no thing to be made. Nothing was changed. */
    SKIPPED
}
