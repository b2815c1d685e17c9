package io.bailiwick.bulk;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.password.ClearPassword;
import io.bailiwick.password.Enrolment;
import io.bailiwick.password.EnrolmentService;
import io.bailiwick.user.NewUser;
import io.bailiwick.user.UserBatchService;
import io.bailiwick.user.UserContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Hashes the passwords of new accounts, one after the other, so that one request takes one core at a time. */
@ApplicationScoped
class Preparations {

    private final EnrolmentService enrolment;
    private final UserBatchService users;

    Preparations(EnrolmentService enrolment, UserBatchService users) {
        this.enrolment = enrolment;
        this.users = users;
    }

    /** In their order. */
    List<PreparedCreation> of(Caller caller, TenantId tenant, List<Creation> batch) {
        try {
            caller.require(Permission.CREATE_USERS, tenant);
        } catch (IdentityException e) {
            return batch.stream()
                    .map(creation -> PreparedCreation.refused(creation, e))
                    .toList();
        }
        return batch.stream().allMatch(creation -> creation.request().password() == null)
                ? batch.stream().map(Preparations::withoutPassword).toList()
                : withPasswords(caller, tenant, batch);
    }

    private static PreparedCreation withoutPassword(Creation creation) {
        return PreparedCreation.ready(creation, new NewUser(creation.request().toCore(), null));
    }

    /** An account that will be refused anyway costs no hash. */
    private List<PreparedCreation> withPasswords(Caller caller, TenantId tenant, List<Creation> batch) {
        List<Optional<IdentityException>> refusals = users.refusals(
                caller,
                tenant,
                batch.stream().map(creation -> creation.request().toCore()).toList());
        BiFunction<UserContent, ClearPassword, Enrolment> preparation = enrolment.preparation(caller, tenant);
        List<PreparedCreation> prepared = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Creation creation = batch.get(i);
            prepared.add(refusals.get(i)
                    .map(refusal -> PreparedCreation.refused(creation, refusal))
                    .orElseGet(() -> prepare(creation, preparation)));
        }
        return prepared;
    }

    private static PreparedCreation prepare(
            Creation creation, BiFunction<UserContent, ClearPassword, Enrolment> preparation) {
        ClearPassword password = creation.request().password();
        if (password == null) {
            return withoutPassword(creation);
        }
        try {
            Enrolment enrolment = preparation.apply(creation.request().toCore(), password);
            return PreparedCreation.ready(creation, new NewUser(enrolment.content(), enrolment.password()));
        } catch (IdentityException e) {
            return PreparedCreation.refused(creation, e);
        }
    }
}
