package io.bailiwick.transfer;

import io.bailiwick.authservice.AuthService;
import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.UsableServices;
import io.bailiwick.role.Role;
import io.bailiwick.role.RoleCatalogue;
import io.bailiwick.user.AuthUser;
import io.bailiwick.user.AuthenticationInfo;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says by name what is held by number: numbers are others in the next tenant. */
record IdsToNames(RoleCatalogue roles, UsableServices services) {

    List<String> labels(@Nullable Collection<Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> roles.role(id).stream())
                        .map(Role::label)
                        .toList();
    }

    @Nullable
    List<String> permissions(@Nullable Collection<Integer> ids) {
        return ids == null
                ? null
                : ids.stream().flatMap(id -> roles.permissionName(id).stream()).toList();
    }

    List<UserLine.Login> logins(AuthenticationInfo info) {
        return Optional.ofNullable(info.authUsers()).orElse(List.of()).stream()
                .flatMap(login -> login(login).stream())
                .toList();
    }

    /** The internal service is everywhere, whatever it is called. */
    private Optional<UserLine.Login> login(AuthUser login) {
        if (Objects.equals(login.authServiceId(), AuthServices.INTERNAL)) {
            return Optional.of(new UserLine.Login(login.authUserName(), null, null));
        }
        return Optional.ofNullable(login.authServiceId())
                .flatMap(services::byId)
                .map(service -> new UserLine.Login(login.authUserName(), service.name(), isOfSystem(service)));
    }

    /** In the system tenant itself its services are its own. */
    private @Nullable Boolean isOfSystem(AuthService service) {
        boolean foreign = service.tenantId() != services.tenant().value();
        return foreign ? true : null;
    }
}
