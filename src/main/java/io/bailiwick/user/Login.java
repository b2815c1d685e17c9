package io.bailiwick.user;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;

/** One of an account's logins, and the tenant of its service. */
record Login(String name, long service, TenantId owner) {

    String key() {
        return NameKey.of(name);
    }

    boolean isWildcard() {
        return name.equals(LoginCandidates.WILDCARD);
    }

    AuthUser shown() {
        return new AuthUser(name, service);
    }
}
