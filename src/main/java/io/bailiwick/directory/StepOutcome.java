package io.bailiwick.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a step of a test can end. */
public enum StepOutcome {
    @JsonProperty("ok")
    OK,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("skipped")
    SKIPPED
}
