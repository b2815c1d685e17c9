package io.bailiwick.bulk;

import io.bailiwick.idempotency.Parts;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does one operation after the other: later ones see what earlier ones did. Creations that follow each other and want nothing
 * that is the same are done together, and so are updates and deletions of different accounts.
 */
@ApplicationScoped
public class UserBulkService {

    private final CreationBatches creations;
    private final ChangeBatches changes;
    private final SingleOperations singles;

    UserBulkService(CreationBatches creations, ChangeBatches changes, SingleOperations singles) {
        this.creations = creations;
        this.changes = changes;
        this.singles = singles;
    }

    /**
     * Whoever may create, change or delete users of the tenant; the rest is for each operation to say. Must be called outside
     * any transaction.
     *
     * @param parts what was done by an earlier try of the same request
     */
    public Outcomes run(Caller caller, TenantId tenant, UserBulk request, Parts parts) {
        requireAnyOf(caller, tenant, Permission.CREATE_USERS, Permission.MODIFY_USERS, Permission.DELETE_USERS);
        List<UserOperation> operations = request.required();
        List<Outcome> outcomes = new ArrayList<>();
        while (outcomes.size() < operations.size()) {
            int next = outcomes.size();
            outcomes.addAll(parts.outcome(next, Outcomes.class)
                    .orElseGet(() -> work(caller, tenant, operations, next, parts))
                    .outcomes());
        }
        return new Outcomes(outcomes);
    }

    private Outcomes work(Caller caller, TenantId tenant, List<UserOperation> operations, int next, Parts parts) {
        List<Creation> created = creations.startingAt(operations, next);
        if (created.size() > 1) {
            return creations.run(caller, tenant, created, parts);
        }
        List<UserOperation> changed = changes.startingAt(operations, next);
        return changed.size() > 1
                ? changes.run(caller, tenant, next, changed, parts)
                : singles.run(caller, tenant, next, operations.get(next), parts);
    }

    private static void requireAnyOf(Caller caller, TenantId tenant, Permission first, Permission... others) {
        if (Stream.of(others).noneMatch(permission -> caller.may(permission, tenant))) {
            caller.require(first, tenant);
        }
    }
}
