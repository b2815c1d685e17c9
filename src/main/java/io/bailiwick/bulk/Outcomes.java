package io.bailiwick.bulk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What came of the operations, in their order. */
@RegisterForReflection
public record Outcomes(List<Outcome> outcomes) {

    public Outcomes {
        outcomes = List.copyOf(outcomes);
    }
}
