package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/** What everybody may change of their own account without a permission. */
@ApplicationScoped
@CallerScoped
@Transactional
public class OwnAccountService {

    private final UserChanges changes;

    OwnAccountService(UserChanges changes) {
        this.changes = changes;
    }

    /** {@code change} gets the details as nobody else can change them meanwhile, and returns them as they are to be. */
    public User change(Caller caller, UnaryOperator<OwnDetails> change, ExpectedVersion expected) {
        caller.refuseWhilePasswordMustChange();
        return changes.apply(
                caller, new UserChange("user.update", caller.home(), caller.userId(), expected, content -> {
                    UserDetails all = content.details();
                    return content.with(change.apply(OwnDetails.of(all)).in(all));
                }));
    }
}
