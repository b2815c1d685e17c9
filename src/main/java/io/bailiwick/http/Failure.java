package io.bailiwick.http;

import java.util.List;

/**
 * What went wrong, on its way to a wire format.
 *
 * @param code stable, in lower_snake_case
 * @param subjects the ids or names that the message is about; empty where the framework failed
 */
public record Failure(int status, String code, String message, List<Object> subjects) {

    public Failure {
        subjects = List.copyOf(subjects);
    }
}
