package io.bailiwick.password;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.crypto.PasswordHasher;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.User;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates accounts with their passwords: policy and hash first, without a database connection in hand, then the rows. */
@ApplicationScoped
public class EnrolmentService {

    private final PasswordHasher hasher;
    private final UserService users;

    EnrolmentService(PasswordHasher hasher, UserService users) {
        this.hasher = hasher;
        this.users = users;
    }

    public User enrol(Caller caller, TenantId tenant, UserContent request, @Nullable ClearPassword password) {
        caller.require(Permission.CREATE_USERS, tenant);
        return users.create(caller, tenant, request, password == null ? null : hash(tenant, request, password));
    }

    private HashedPassword hash(TenantId tenant, UserContent request, ClearPassword password) {
        PasswordPolicy.check(Input.required("userName", request.userName()), password.value());
        return hasher.hash(Set.of("tenant " + tenant), password.value());
    }
}
