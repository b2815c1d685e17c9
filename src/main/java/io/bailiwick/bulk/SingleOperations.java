package io.bailiwick.bulk;

import io.bailiwick.idempotency.KeyInUseException;
import io.bailiwick.idempotency.Parts;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.password.Enrolment;
import io.bailiwick.password.EnrolmentRequest;
import io.bailiwick.password.EnrolmentService;
import io.bailiwick.user.UserChangeService;
import io.bailiwick.user.UserDeletionService;
import io.bailiwick.user.UserPatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** One operation by itself: exactly what it would be if it had been sent alone. */
@ApplicationScoped
class SingleOperations {

    private final EnrolmentService enrolment;
    private final UserChangeService changes;
    private final UserDeletionService deletions;
    private final UserPatches patches;
    private final Enrolments requests;

    SingleOperations(
            EnrolmentService enrolment,
            UserChangeService changes,
            UserDeletionService deletions,
            UserPatches patches,
            Enrolments requests) {
        this.enrolment = enrolment;
        this.changes = changes;
        this.deletions = deletions;
        this.patches = patches;
        this.requests = requests;
    }

    Outcomes run(Caller caller, TenantId tenant, int index, UserOperation operation, Parts parts) {
        return run(index, operation, parts, () -> prepare(caller, tenant, index, operation));
    }

    /** {@code preparation} says what is to be done in the transaction. */
    Outcomes run(int index, UserOperation operation, Parts parts, Supplier<Supplier<Outcome>> preparation) {
        try {
            Supplier<Outcome> ready = preparation.get();
            return parts.work(index, () -> new Outcomes(List.of(ready.get())));
        } catch (KeyInUseException e) {
            throw e;
        } catch (RuntimeException e) {
            Outcomes failed = new Outcomes(List.of(Outcome.failed(index, operation, e)));
            parts.note(index, failed);
            return failed;
        }
    }

    /** Passwords are hashed before the transaction. */
    private Supplier<Outcome> prepare(Caller caller, TenantId tenant, int index, UserOperation operation) {
        String op = operation.op() == null ? "" : operation.op();
        return switch (op) {
            case UserOperation.CREATE -> creation(caller, tenant, index, operation);
            case UserOperation.UPDATE ->
                () -> Outcome.updated(
                        index,
                        changes.change(
                                caller,
                                tenant,
                                operation.requiredId(),
                                patches.of(operation.requiredUser()),
                                operation.expected()));
            case UserOperation.DELETE ->
                () -> {
                    deletions.delete(caller, tenant, operation.requiredId(), operation.expected());
                    return Outcome.deleted(index, operation.requiredId());
                };
            default -> throw InvalidInputException.invalid("op", "must be create, update or delete");
        };
    }

    private Supplier<Outcome> creation(Caller caller, TenantId tenant, int index, UserOperation operation) {
        EnrolmentRequest request = requests.read(operation);
        Enrolment prepared = enrolment.prepare(caller, tenant, request.toCore(), request.password());
        return () -> Outcome.created(index, enrolment.enrol(caller, tenant, prepared));
    }
}
