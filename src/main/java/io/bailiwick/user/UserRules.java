package io.bailiwick.user;

import io.bailiwick.kernel.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account can be like, whatever its tenant and whoever writes it. */
final class UserRules {

    static final int NAME_LENGTH = 128;

    private UserRules() {}

    /** The same as it is to be stored. What a new account may leave out stays out. */
    static UserContent checked(UserContent content) {
        return new UserContent(
                Input.name("userName", content.userName(), NAME_LENGTH),
                UserDetailsRules.checked(content.details()),
                checked(Input.required("statusInfo", content.statusInfo())),
                checked(content.passwordInfo()),
                checked(content.permissions()),
                content.authenticationInfo());
    }

    /** Only what is locked was locked at a time, and until one. */
    private static StatusInfo checked(StatusInfo status) {
        Input.oneOf("status", status.status(), StatusInfo.INACTIVE, StatusInfo.ACTIVE);
        Input.optionalTime("accountLockedAt", status.accountLockedAt());
        Input.optionalTime("accountLockedUntil", status.accountLockedUntil());
        return status.locked() ? status : new StatusInfo(status.status(), status.accountLocked(), null, null);
    }

    private static @Nullable PasswordInfo checked(@Nullable PasswordInfo info) {
        if (info == null) {
            return null;
        }
        int status =
                Input.oneOf("passwordStatus", info.statusOrDefault(), PasswordInfo.ACTIVE, PasswordInfo.MUST_CHANGE);
        return new PasswordInfo(status, Input.optionalTime("passwordExpiration", info.passwordExpiration()));
    }

    /** Sets, in their order: which roles and permissions are known and may be given is for {@link Grants} to say. */
    private static @Nullable UserPermissions checked(@Nullable UserPermissions permissions) {
        return permissions == null
                ? null
                : new UserPermissions(inOrder(permissions.roles()), inOrder(permissions.permissions()));
    }

    private static <T extends Comparable<T>> @Nullable List<T> inOrder(@Nullable List<T> list) {
        return list == null ? null : list.stream().distinct().sorted().toList();
    }
}
