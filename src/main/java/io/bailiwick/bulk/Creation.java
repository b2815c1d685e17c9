package io.bailiwick.bulk;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.password.EnrolmentRequest;
import io.bailiwick.user.AuthUser;
import io.bailiwick.user.AuthenticationInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation that is to create an account, as it was understood. */
record Creation(int index, UserOperation operation, EnrolmentRequest request) {

    /** What nobody else may have: two that want the same one can't be created together, but one after the other. */
    Set<String> claims() {
        Set<String> claims = new HashSet<>();
        if (request.userName() != null) {
            claims.add("name " + NameKey.of(request.userName()));
            claims.add("login " + NameKey.of(request.userName()));
        }
        if (request.externalId() != null) {
            claims.add("external id " + NameKey.of(request.externalId()));
        }
        logins(request.authenticationInfo()).stream()
                .filter(login -> login.authUserName() != null)
                .forEach(login -> claims.add("login " + NameKey.of(login.authUserName())));
        return claims;
    }

    private static List<AuthUser> logins(@Nullable AuthenticationInfo info) {
        return info == null || info.authUsers() == null ? List.of() : info.authUsers();
    }
}
