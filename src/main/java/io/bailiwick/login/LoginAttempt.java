package io.bailiwick.login;

import io.bailiwick.tenant.TenantRef;

/** A name and a password, and the tenant in which they are to be judged. */
public record LoginAttempt(TenantRef tenant, String name, String password) {

    @Override
    public String toString() {
        return "LoginAttempt[" + tenant.key() + ", " + name + "]";
    }
}
