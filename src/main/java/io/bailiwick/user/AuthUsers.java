package io.bailiwick.user;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.UniqueNames;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of {@code authenticationInfo}: which names, with which services. */
@ApplicationScoped
class AuthUsers {

    private static final int NAME_LENGTH = 128;
    private static final int MOST = 100;

    private final AuthUserRepository authUsers;
    private final AuthServices services;
    private final Tenants tenants;

    AuthUsers(AuthUserRepository authUsers, AuthServices services, Tenants tenants) {
        this.authUsers = authUsers;
        this.services = services;
        this.tenants = tenants;
    }

    /** Of a new account, checked. Nothing said: its own name, with the internal service. */
    List<Login> loginsOf(TenantId tenant, String userName, @Nullable AuthenticationInfo wanted) {
        return loginsOf(tenant, userName, wanted, service -> services.ownerIfUsableIn(tenant, service));
    }

    /** {@code ownerOf} says which tenant owns a service that accounts may name here. */
    List<Login> loginsOf(
            TenantId tenant,
            String userName,
            @Nullable AuthenticationInfo wanted,
            LongFunction<Optional<TenantId>> ownerOf) {
        return wanted == null
                ? List.of(checked(tenant, new AuthUser(userName, AuthServices.INTERNAL), ownerOf))
                : checked(tenant, wanted, ownerOf);
    }

    /** Of these logins, the keys of those that accounts have. */
    Set<String> taken(TenantId tenant, List<Login> logins) {
        List<String> keys = keysOf(logins);
        Set<String> taken = new HashSet<>(authUsers.taken(tenant, keys));
        if (authUsers.lockServerWideNames(tenant)) {
            taken.addAll(authUsers.takenServerWide(keys));
        }
        return taken;
    }

    /** Of new accounts, whose logins were free when they were checked. */
    void addNew(TenantId tenant, Map<Long, List<Login>> loginsByUser) {
        List<NewLogin> all = NewLogin.of(loginsByUser);
        List<NewLogin> names = NewLogin.claimsOf(all);
        boolean serverWide = lockServerWideNames(tenant, names.size() < all.size());
        authUsers.claimAll(tenant, names);
        if (serverWide) {
            authUsers.claimAllServerWide(tenant, names);
        }
        authUsers.addAll(tenant, all);
    }

    /** Of a new account. */
    void set(TenantId tenant, long user, List<Login> logins) {
        claim(tenant, user, logins);
        add(tenant, user, logins);
    }

    /** Puts these in the place of all that the account had. New names are taken before old ones are let go. */
    void replace(TenantId tenant, long user, AuthenticationInfo wanted) {
        List<Login> logins = checked(tenant, wanted, service -> services.ownerIfUsableIn(tenant, service));
        claim(tenant, user, logins);
        authUsers.releaseAllBut(logins.stream().map(Login::name).toList(), tenant, user);
        authUsers.removeAll(tenant, user);
        add(tenant, user, logins);
    }

    private List<Login> checked(TenantId tenant, AuthenticationInfo wanted, LongFunction<Optional<TenantId>> ownerOf) {
        List<AuthUser> list = Input.required("authUsers", wanted.authUsers());
        if (list.isEmpty() || list.size() > MOST) {
            throw InvalidInputException.invalid("authUsers", "must have from 1 to %d members".formatted(MOST));
        }
        List<Login> logins = list.stream()
                .map(authUser -> checked(tenant, authUser, ownerOf))
                .toList();
        if (logins.stream()
                        .map(login -> login.service() + " " + login.key())
                        .distinct()
                        .count()
                < logins.size()) {
            throw InvalidInputException.invalid("authUsers", "names the same login twice");
        }
        return logins;
    }

    private Login checked(TenantId tenant, AuthUser authUser, LongFunction<Optional<TenantId>> ownerOf) {
        String name = Input.name("authUserName", authUser.authUserName(), NAME_LENGTH);
        long service = Input.required("authServiceId", authUser.authServiceId());
        TenantId owner = ownerOf.apply(service)
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

    private static List<String> keysOf(List<Login> logins) {
        return logins.stream()
                .filter(login -> !login.isWildcard())
                .map(Login::key)
                .distinct()
                .toList();
    }

    /** A wildcard claims no name: whoever has one of their own with the service goes before it. */
    private void claim(TenantId tenant, long user, List<Login> logins) {
        List<Login> names = logins.stream()
                .filter(login -> !login.isWildcard())
                .sorted(Comparator.comparing(Login::key))
                .toList();
        boolean serverWide = lockServerWideNames(tenant, names.size() < logins.size());
        claim(names, name -> authUsers.claim(tenant, user, name));
        if (serverWide) {
            claim(names, name -> authUsers.claimServerWide(tenant, user, name));
        }
    }

    /** Whether names must be unique on the server, which stays so until the transaction ends. */
    private boolean lockServerWideNames(TenantId tenant, boolean withWildcards) {
        boolean serverWide = authUsers.lockServerWideNames(tenant);
        if (serverWide && withWildcards) {
            throw notWildcard("where login names must be unique on the server");
        }
        return serverWide;
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
