package io.bailiwick.user;

import java.util.List;

/** An account that can log in with a service, and the names under which it can. */
public record ServiceUser(long userId, String userName, long tenantId, List<String> authUserNames) {

    public ServiceUser {
        authUserNames = List.copyOf(authUserNames);
    }
}
