package io.bailiwick.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test found at one server.
 *
 * @param server as its address is configured
 * @param passed whether no step failed
 * @param steps every step once, in order
 * @param person null where nobody was looked for or nobody was found
 */
public record ServerDiagnosis(
        String server,
        boolean passed,
        List<StepResult> steps,
        @Nullable FoundPerson person) {

    public ServerDiagnosis {
        steps = List.copyOf(steps);
    }
}
