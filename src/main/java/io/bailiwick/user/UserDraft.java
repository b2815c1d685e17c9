package io.bailiwick.user;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account that may be written as it is, but for what somebody else does at the same moment. */
record UserDraft(NewUser user, String name, UserPermissions permissions, List<Login> logins) {

    UserDraft {
        logins = List.copyOf(logins);
    }

    List<Long> roles() {
        return Input.required("roles", permissions.roles());
    }

    /** One of both: a draft, or why there is none. */
    record Checked(@Nullable UserDraft draft, @Nullable IdentityException refusal) {}

    UserEntity toEntity(TenantId tenant, long id, Instant createdAt) {
        UserContent content = user.content();
        UserEntity entity = new UserEntity(tenant, id, RandomValues.uuid(), name, createdAt);
        entity.setDetails(content.details());
        entity.setStatus(Input.required("statusInfo", content.statusInfo()));
        if (content.passwordInfo() != null) {
            entity.setPasswordInfo(content.passwordInfo());
        }
        if (user.password() != null) {
            entity.setPassword(user.password());
        }
        entity.setExplicitPermissions(permissions.permissions());
        return entity;
    }

    User shown(UserEntity entity) {
        return entity.toUser(roles(), logins.stream().map(Login::shown).toList());
    }
}
