package io.bailiwick.transfer;

import io.bailiwick.authservice.AuthService;
import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.UsableServices;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.role.Role;
import io.bailiwick.role.RoleCatalogue;
import io.bailiwick.user.AuthUser;
import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.UserPermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the names in a line to the numbers of the tenant that it comes into. Refuses names that the tenant does not know. */
record NamesToIds(RoleCatalogue roles, UsableServices services) {

    /** Null, which stands for what every new account gets, where the line says nothing of either. */
    @Nullable
    UserPermissions permissions(@Nullable List<String> roleNames, @Nullable List<String> permissionNames) {
        if (roleNames == null && permissionNames == null) {
            return null;
        }
        return new UserPermissions(
                roleNames == null
                        ? List.of(roles.defaultRole().id())
                        : roleNames.stream().map(this::role).toList(),
                permissionNames == null
                        ? null
                        : permissionNames.stream().map(this::permission).toList());
    }

    @Nullable
    AuthenticationInfo logins(@Nullable List<UserLine.Login> logins) {
        return logins == null
                ? null
                : new AuthenticationInfo(logins.stream()
                        .map(login -> new AuthUser(login.authUserName(), service(login)))
                        .toList());
    }

    int permission(String name) {
        return roles.permission(name).orElseThrow(() -> InvalidInputException.unnamed("permission", name));
    }

    private long role(String name) {
        return roles.role(name).map(Role::id).orElseThrow(() -> InvalidInputException.unnamed("role", name));
    }

    /** The tenant's own goes before one of the system tenant with the same name, unless that is meant. */
    private long service(UserLine.Login login) {
        String name = login.authService();
        if (name == null) {
            return AuthServices.INTERNAL;
        }
        Optional<AuthService> own =
                Boolean.TRUE.equals(login.ofSystemTenant()) ? Optional.empty() : services.ownByName(name);
        return own.or(() -> services.ofSystemByName(name))
                .map(AuthService::id)
                .orElseThrow(() -> InvalidInputException.unnamed("authentication service", name));
    }
}
