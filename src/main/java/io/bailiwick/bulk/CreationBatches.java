package io.bailiwick.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.idempotency.Parts;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.BatchResult;
import io.bailiwick.user.NewUser;
import io.bailiwick.user.UserBatchService;
import io.bailiwick.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Creations that are done together, in one transaction, by statements that write many rows. */
@ApplicationScoped
class CreationBatches {

    private final Enrolments requests;
    private final Preparations preparations;
    private final UserBatchService users;
    private final UserService single;
    private final SingleOperations singles;

    CreationBatches(
            Enrolments requests,
            Preparations preparations,
            UserBatchService users,
            UserService single,
            SingleOperations singles) {
        this.requests = requests;
        this.preparations = preparations;
        this.users = users;
        this.single = single;
        this.singles = singles;
    }

    /** Those that follow each other from there on and want nothing that is the same; none if there it is no creation. */
    List<Creation> startingAt(List<UserOperation> operations, int first) {
        List<Creation> batch = new ArrayList<>();
        Set<String> claims = new HashSet<>();
        for (int index = first; index < operations.size() && batch.size() < Together.MOST; index++) {
            Optional<Creation> creation = creation(index, operations.get(index));
            if (creation.isEmpty() || !addAll(claims, creation.get().claims())) {
                break;
            }
            batch.add(creation.get());
        }
        return batch;
    }

    /** What can't be read stands by itself, and is told so. */
    private Optional<Creation> creation(int index, UserOperation operation) {
        if (!operation.creates() || !(operation.user() instanceof ObjectNode)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Creation(index, operation, requests.read(operation)));
        } catch (BadRequestException e) {
            return Optional.empty();
        }
    }

    private static boolean addAll(Set<String> claims, Set<String> more) {
        if (more.stream().anyMatch(claims::contains)) {
            return false;
        }
        claims.addAll(more);
        return true;
    }

    Outcomes run(Caller caller, TenantId tenant, List<Creation> batch, Parts parts) {
        int first = batch.get(0).index();
        List<PreparedCreation> prepared = preparations.of(caller, tenant, batch);
        if (prepared.stream().allMatch(each -> each.user() == null)) {
            Outcomes failed =
                    new Outcomes(prepared.stream().map(PreparedCreation::failed).toList());
            parts.note(first, failed);
            return failed;
        }
        return Together.orElse(
                () -> parts.work(first, () -> together(caller, tenant, prepared)),
                () -> oneByOne(caller, tenant, prepared, parts));
    }

    private Outcomes together(Caller caller, TenantId tenant, List<PreparedCreation> prepared) {
        Iterator<BatchResult> results = users.create(
                        caller,
                        tenant,
                        prepared.stream()
                                .flatMap(each -> Stream.ofNullable(each.user()))
                                .toList())
                .iterator();
        return new Outcomes(prepared.stream()
                .map(each -> each.user() == null ? each.failed() : each.outcome(results.next()))
                .toList());
    }

    private Outcomes oneByOne(Caller caller, TenantId tenant, List<PreparedCreation> prepared, Parts parts) {
        return new Outcomes(prepared.stream()
                .flatMap(each -> singles
                        .run(each.index(), each.operation(), parts, () -> {
                            NewUser user = each.required();
                            return () -> Outcome.created(
                                    each.index(), single.create(caller, tenant, user.content(), user.password()));
                        })
                        .outcomes()
                        .stream())
                .toList());
    }
}
