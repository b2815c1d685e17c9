package io.bailiwick.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the ways to log in to an account. */
public record AuthenticationInfo(@Nullable List<AuthUser> authUsers) {

    public AuthenticationInfo {
        authUsers = authUsers == null ? null : List.copyOf(authUsers);
    }
}
