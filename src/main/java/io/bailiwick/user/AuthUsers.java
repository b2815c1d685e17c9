package io.bailiwick.user;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.UniqueNames;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of {@code authenticationInfo}: which names, with which services. */
@ApplicationScoped
class AuthUsers {

    private static final int NAME_LENGTH = 128;
    private static final int MOST = 100;
    private static final String WILDCARD = "*";

    private final AuthUserRepository authUsers;
    private final AuthServices services;
    private final Tenants tenants;

    AuthUsers(AuthUserRepository authUsers, AuthServices services, Tenants tenants) {
        this.authUsers = authUsers;
        this.services = services;
        this.tenants = tenants;
    }

    /** Nothing said: the account's own name, with the internal service. */
    void set(TenantId tenant, long user, String userName, @Nullable AuthenticationInfo wanted) {
        List<AuthUser> list = wanted == null
                ? List.of(new AuthUser(userName, AuthServices.INTERNAL))
                : Input.required("authUsers", wanted.authUsers());
        if (list.isEmpty() || list.size() > MOST) {
            throw InvalidInputException.invalid("authUsers", "must have from 1 to %d members".formatted(MOST));
        }
        if (list.stream().map(AuthUsers::identityOf).distinct().count() < list.size()) {
            throw InvalidInputException.invalid("authUsers", "names the same login twice");
        }
        boolean serverWide = tenants.refById(tenant).orElseThrow().serverWideNames();
        for (int position = 0; position < list.size(); position++) {
            add(tenant, user, position, list.get(position), serverWide);
        }
    }

    private static String identityOf(AuthUser authUser) {
        return authUser.authServiceId() + " " + NameKey.of(String.valueOf(authUser.authUserName()));
    }

    private void add(TenantId tenant, long user, int position, AuthUser authUser, boolean serverWide) {
        String name = Input.name("authUserName", authUser.authUserName(), NAME_LENGTH);
        long service = Input.required("authServiceId", authUser.authServiceId());
        TenantId owner = services.ownerIfUsableIn(tenant, service)
                .orElseThrow(() -> InvalidInputException.unknown("authentication service", service));
        if (name.equals(WILDCARD)) {
            throw InvalidInputException.invalid(
                    "authUserName", "can be * only where the tenant has a delimiter between name and service");
        }
        boolean free =
                authUsers.claim(tenant, user, name) && (!serverWide || authUsers.claimServerWide(tenant, user, name));
        if (!free) {
            throw UserExistsException.withLogin(name);
        }
        UniqueNames.guard(
                "auth_user_service_fkey",
                () -> InvalidInputException.unknown("authentication service", service),
                () -> authUsers.add(tenant, user, position, name, owner, service));
    }
}
