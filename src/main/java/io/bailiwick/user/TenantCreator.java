package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whoever creates a tenant has administrative access to it; Administrators have it to all, without a row. */
@ApplicationScoped
class TenantCreator {

    private final TenantAdministrators administrators;

    TenantCreator(TenantAdministrators administrators) {
        this.administrators = administrators;
    }

    void giveAccess(@Observes TenantCreated event) {
        Caller caller = event.caller();
        Set<Long> users = new LinkedHashSet<>(event.administrators());
        if (!caller.isAdministrator()) {
            users.add(caller.userId());
        }
        administrators.add(caller, event.tenant(), users);
    }
}
