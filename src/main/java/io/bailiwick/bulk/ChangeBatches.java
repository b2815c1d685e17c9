package io.bailiwick.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.idempotency.Parts;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.BatchResult;
import io.bailiwick.user.UserBatchChangeService;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserPatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Updates, or deletions, of different accounts that are done together. */
@ApplicationScoped
class ChangeBatches {

    /** What stands in the account's row, and need not be unique. Updates of anything else are done by themselves. */
    private static final Set<String> OF_ROW =
            Set.of("displayName", "firstName", "lastName", "email", "profile", "statusInfo", "passwordInfo");

    private final UserBatchChangeService changes;
    private final UserPatches patches;
    private final SingleOperations singles;

    ChangeBatches(UserBatchChangeService changes, UserPatches patches, SingleOperations singles) {
        this.changes = changes;
        this.patches = patches;
        this.singles = singles;
    }

    /** Those of the same kind that follow each other from there on; none if there it is another one. */
    List<UserOperation> startingAt(List<UserOperation> operations, int first) {
        List<UserOperation> batch = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (UserOperation operation : operations.subList(first, Math.min(first + Together.MOST, operations.size()))) {
            if (!isOfRow(operation)
                    || !Objects.equals(operation.op(), operations.get(first).op())
                    || !ids.add(operation.requiredId())) {
                break;
            }
            batch.add(operation);
        }
        return batch;
    }

    private static boolean isOfRow(UserOperation operation) {
        if (operation.id() == null) {
            return false;
        }
        return operation.deletes()
                || (operation.updates()
                        && operation.user() instanceof ObjectNode patch
                        && patch.properties().stream().allMatch(property -> OF_ROW.contains(property.getKey())));
    }

    Outcomes run(Caller caller, TenantId tenant, int first, List<UserOperation> batch, Parts parts) {
        return Together.orElse(
                () -> parts.work(first, () -> together(caller, tenant, first, batch)),
                () -> oneByOne(caller, tenant, first, batch, parts));
    }

    private Outcomes together(Caller caller, TenantId tenant, int first, List<UserOperation> batch) {
        Map<Long, ExpectedVersion> wanted = new LinkedHashMap<>();
        batch.forEach(operation -> wanted.put(operation.requiredId(), operation.expected()));
        Map<Long, BatchResult> results = batch.get(0).deletes()
                ? changes.delete(caller, tenant, wanted)
                : changes.change(caller, tenant, wanted, contents(batch));
        List<Outcome> outcomes = new ArrayList<>();
        for (UserOperation operation : batch) {
            BatchResult result = Objects.requireNonNull(results.get(operation.requiredId()));
            outcomes.add(Outcome.of(first + outcomes.size(), operation, result));
        }
        return new Outcomes(outcomes);
    }

    private Map<Long, UnaryOperator<UserContent>> contents(List<UserOperation> batch) {
        Map<Long, UnaryOperator<UserContent>> contents = new LinkedHashMap<>();
        batch.forEach(operation -> contents.put(operation.requiredId(), patches.of(operation.requiredUser())));
        return contents;
    }

    private Outcomes oneByOne(Caller caller, TenantId tenant, int first, List<UserOperation> batch, Parts parts) {
        List<Outcome> outcomes = new ArrayList<>();
        for (UserOperation operation : batch) {
            int index = first + outcomes.size();
            outcomes.addAll(singles.run(caller, tenant, index, operation, parts).outcomes());
        }
        return new Outcomes(outcomes);
    }
}
