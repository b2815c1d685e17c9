package io.bailiwick.password;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.GivenPassword;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.User;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Creates accounts with their passwords: policy and hash first, without a database connection in hand, then the rows. */
@ApplicationScoped
public class EnrolmentService {

    private final PasswordPolicies policies;
    private final NewPasswords passwords;
    private final UserService users;
    private final Clock clock;

    EnrolmentService(PasswordPolicies policies, NewPasswords passwords, UserService users, Clock clock) {
        this.policies = policies;
        this.passwords = passwords;
        this.users = users;
        this.clock = clock;
    }

    public User enrol(Caller caller, TenantId tenant, UserContent request, @Nullable ClearPassword password) {
        caller.require(Permission.CREATE_USERS, tenant);
        return enrol(caller, tenant, prepare(caller, tenant, request, password));
    }

    /** What takes long. Must be called outside any transaction. */
    public Enrolment prepare(Caller caller, TenantId tenant, UserContent request, @Nullable ClearPassword password) {
        caller.require(Permission.CREATE_USERS, tenant);
        return password == null
                ? new Enrolment(request, null)
                : withPassword(policies.tenant(tenant), request, password);
    }

    /** The same for many with passwords: the rules of the tenant are looked up once. */
    public BiFunction<UserContent, ClearPassword, Enrolment> preparation(Caller caller, TenantId tenant) {
        caller.require(Permission.CREATE_USERS, tenant);
        TenantRef ref = policies.tenant(tenant);
        return (request, password) -> withPassword(ref, request, password);
    }

    /** The rest, also inside a transaction. */
    public User enrol(Caller caller, TenantId tenant, Enrolment enrolment) {
        caller.require(Permission.CREATE_USERS, tenant);
        return users.create(caller, tenant, enrolment.content(), enrolment.password());
    }

    private Enrolment withPassword(TenantRef tenant, UserContent request, ClearPassword password) {
        Input.required("userName", request.userName());
        HashedPassword hash =
                passwords.given(tenant, PasswordOwner.of(request), Set.of("tenant " + tenant.id()), password);
        PasswordInfo info = request.passwordInfo() == null ? new PasswordInfo(null, null) : request.passwordInfo();
        PasswordTerms terms = termsOf(info, tenant.settings().passwordPolicy());
        return new Enrolment(
                request.with(info.orExpiringAt(terms.expiration())), new GivenPassword(hash, terms.acceptedUntil()));
    }

    private PasswordTerms termsOf(PasswordInfo info, PasswordSettings settings) {
        return info.statusOrDefault() == PasswordInfo.ACTIVE
                ? PasswordTerms.lasting(settings, clock.instant())
                : PasswordTerms.temporary(settings, clock.instant());
    }
}
