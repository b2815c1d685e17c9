package io.bailiwick.user;

import java.util.List;

/**
 * An account that somebody can log in to under a name.
 *
 * @param user without its authentication info
 * @param authUserName as it was written when it was added
 * @param authServiceIds the services that check the password
 */
public record AuthUserMatch(User user, String authUserName, List<Long> authServiceIds) {

    public AuthUserMatch {
        authServiceIds = List.copyOf(authServiceIds);
    }
}
