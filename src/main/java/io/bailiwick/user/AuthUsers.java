package io.bailiwick.user;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.UniqueNames;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of {@code authenticationInfo}: which names, with which services. */
@ApplicationScoped
class AuthUsers {

    private static final int NAME_LENGTH = 128;
    private static final int MOST = 100;

    /** One of the account's logins, and the tenant of its service. */
    private record Login(String name, long service, TenantId owner) {

        String key() {
            return NameKey.of(name);
        }

        boolean isWildcard() {
            return name.equals(LoginCandidates.WILDCARD);
        }
    }

    private final AuthUserRepository authUsers;
    private final AuthServices services;
    private final Tenants tenants;

    AuthUsers(AuthUserRepository authUsers, AuthServices services, Tenants tenants) {
        this.authUsers = authUsers;
        this.services = services;
        this.tenants = tenants;
    }

    /** Of a new account. Nothing said: its own name, with the internal service. */
    void set(TenantId tenant, long user, String userName, @Nullable AuthenticationInfo wanted) {
        List<Login> logins = wanted == null
                ? List.of(checked(tenant, new AuthUser(userName, AuthServices.INTERNAL)))
                : checked(tenant, wanted);
        claim(tenant, user, logins);
        add(tenant, user, logins);
    }

    /** Puts these in the place of all that the account had. New names are taken before old ones are let go. */
    void replace(TenantId tenant, long user, AuthenticationInfo wanted) {
        List<Login> logins = checked(tenant, wanted);
        claim(tenant, user, logins);
        authUsers.releaseAllBut(logins.stream().map(Login::name).toList(), tenant, user);
        authUsers.removeAll(tenant, user);
        add(tenant, user, logins);
    }

    private List<Login> checked(TenantId tenant, AuthenticationInfo wanted) {
        List<AuthUser> list = Input.required("authUsers", wanted.authUsers());
        if (list.isEmpty() || list.size() > MOST) {
            throw InvalidInputException.invalid("authUsers", "must have from 1 to %d members".formatted(MOST));
        }
        List<Login> logins =
                list.stream().map(authUser -> checked(tenant, authUser)).toList();
        if (logins.stream()
                        .map(login -> login.service() + " " + login.key())
                        .distinct()
                        .count()
                < logins.size()) {
            throw InvalidInputException.invalid("authUsers", "names the same login twice");
        }
        return logins;
    }

    private Login checked(TenantId tenant, AuthUser authUser) {
        String name = Input.name("authUserName", authUser.authUserName(), NAME_LENGTH);
        long service = Input.required("authServiceId", authUser.authServiceId());
        TenantId owner = services.ownerIfUsableIn(tenant, service)
                .orElseThrow(() -> InvalidInputException.unknown("authentication service", service));
        Login login = new Login(name, service, owner);
        if (login.isWildcard()) {
            requireWildcardAllowed(tenants.refById(tenant).orElseThrow(), login);
        }
        return login;
    }

    /** Everybody of a service may come in: only by a service of the tenant's own, and where the login names it. */
    private static void requireWildcardAllowed(TenantRef tenant, Login login) {
        if (!tenant.settings().login().hasDelimiter()) {
            throw notWildcard("without a delimiter between login name and service");
        }
        if (login.service() == AuthServices.INTERNAL) {
            throw notWildcard("with the internal service");
        }
        if (!login.owner().equals(tenant.id())) {
            throw notWildcard("with a service of the system tenant");
        }
    }

    private static InvalidInputException notWildcard(String where) {
        return InvalidInputException.invalid("authUserName", "can't be * " + where);
    }

    /** A wildcard claims no name: whoever has one of their own with the service goes before it. */
    private void claim(TenantId tenant, long user, List<Login> logins) {
        List<Login> names = logins.stream()
                .filter(login -> !login.isWildcard())
                .sorted(Comparator.comparing(Login::key))
                .toList();
        boolean serverWide = authUsers.lockServerWideNames(tenant);
        if (serverWide && names.size() < logins.size()) {
            throw notWildcard("where login names must be unique on the server");
        }
        claim(names, name -> authUsers.claim(tenant, user, name));
        if (serverWide) {
            claim(names, name -> authUsers.claimServerWide(tenant, user, name));
        }
    }

    /** All in one order, so that two who want each other's names don't wait for each other. */
    private static void claim(List<Login> inOrder, Predicate<String> free) {
        for (Login login : inOrder) {
            if (!free.test(login.name())) {
                throw UserExistsException.withLogin(login.name());
            }
        }
    }

    private void add(TenantId tenant, long user, List<Login> logins) {
        for (int position = 0; position < logins.size(); position++) {
            add(tenant, user, position, logins.get(position));
        }
    }

    /** A service may be deleted at the same moment, and another may take in everybody of it. */
    private void add(TenantId tenant, long user, int position, Login login) {
        UniqueNames.guard(
                "auth_user_service_fkey",
                () -> InvalidInputException.unknown("authentication service", login.service()),
                () -> UniqueNames.guard(
                        "auth_user_name_key",
                        () -> UserExistsException.withLogin(login.name()),
                        () -> authUsers.add(tenant, user, position, login.name(), login.owner(), login.service())));
    }
}
