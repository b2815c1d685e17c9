package io.bailiwick.user;

import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;

/** Names and external ids, of which each stands for one account of its tenant. */
@ApplicationScoped
class UserNames {

    private final UserRepository users;

    UserNames(UserRepository users) {
        this.users = users;
    }

    /** Refuses what another account than {@code user} has. */
    void requireFree(TenantId tenant, long user, UserContent wanted) {
        String name = Input.required("userName", wanted.userName());
        if (users.findByName(tenant, name).filter(other -> other.id() != user).isPresent()) {
            throw UserExistsException.withName(name);
        }
        String externalId = wanted.details().externalId();
        if (externalId != null
                && users.findByExternalId(tenant, externalId)
                        .filter(other -> other.id() != user)
                        .isPresent()) {
            throw UserExistsException.withExternalId();
        }
    }

    /** Writes what was changed of the account: of two who take a name at once, one is refused here. */
    void flush(UserEntity user) {
        UniqueNames.guard(
                "app_user_external_id_key",
                UserExistsException::withExternalId,
                () -> UniqueNames.guard(
                        "app_user_name_key", () -> UserExistsException.withName(user.userName()), users::flush));
    }
}
