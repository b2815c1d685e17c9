package io.bailiwick.bulk;

import io.bailiwick.http.Failures;
import io.bailiwick.http.Problem;
import io.bailiwick.user.BatchResult;
import io.bailiwick.user.User;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one operation.
 *
 * @param index the operation's, from 0
 * @param op as it was sent
 * @param status what the operation would have been answered with if it had been sent alone
 * @param id of the account; null if it was not created
 * @param version of the account as it is now; null if it was not written, or deleted
 * @param problem null if all went well
 */
@RegisterForReflection
public record Outcome(
        int index,
        @Nullable String op,
        int status,
        @Nullable Long id,
        @Nullable Integer version,
        @Nullable Problem problem) {

    static Outcome created(int index, User user) {
        return new Outcome(index, UserOperation.CREATE, 201, user.id(), user.version(), null);
    }

    static Outcome updated(int index, User user) {
        return new Outcome(index, UserOperation.UPDATE, 200, user.id(), user.version(), null);
    }

    static Outcome deleted(int index, long id) {
        return new Outcome(index, UserOperation.DELETE, 204, id, null, null);
    }

    static Outcome of(int index, UserOperation operation, BatchResult result) {
        if (result.refusal() != null) {
            return failed(index, operation, result.refusal());
        }
        User user = Objects.requireNonNull(result.user());
        if (operation.deletes()) {
            return deleted(index, user.id());
        }
        return operation.creates() ? created(index, user) : updated(index, user);
    }

    static Outcome failed(int index, UserOperation operation, RuntimeException e) {
        Problem problem = Problem.of(Failures.of(e));
        return new Outcome(index, operation.op(), problem.status(), operation.id(), null, problem);
    }
}
