package io.bailiwick.user;

import static java.util.stream.Collectors.groupingBy;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.user.AuthUserRepository.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Accounts by the names under which people log in. */
@ApplicationScoped
@CallerScoped
@Transactional
public class AuthUserLookupService {

    private static final int NAME_LENGTH = 128;

    private final AuthUserRepository authUsers;
    private final UserRepository users;

    AuthUserLookupService(AuthUserRepository authUsers, UserRepository users) {
        this.authUsers = authUsers;
        this.users = users;
    }

    /** In all tenants that the caller administers, without regard to case; by the account's number. */
    public List<AuthUserMatch> find(Caller caller, String authUserName) {
        caller.require(Permission.VIEW_USERS);
        String name = Input.name("authUserName", authUserName, NAME_LENGTH);
        Map<Long, List<Named>> named =
                authUsers.listByName(caller, name).stream().collect(groupingBy(Named::user));
        List<UserEntity> found = users.listById(named.keySet());
        Map<Long, List<Long>> roles = users.rolesByUser(found);
        return found.stream()
                .map(user -> match(user.toUser(roles.getOrDefault(user.id(), List.of()), List.of()), named))
                .toList();
    }

    private static AuthUserMatch match(User user, Map<Long, List<Named>> named) {
        List<Named> own = named.getOrDefault(user.id(), List.of());
        return new AuthUserMatch(
                user, own.get(0).name(), own.stream().map(Named::service).toList());
    }
}
