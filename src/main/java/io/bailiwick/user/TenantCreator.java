package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever creates a tenant has administrative access to it; Administrators have it to all, without a row. */
@ApplicationScoped
class TenantCreator {

    private final TenantAdministratorRepository administrators;

    TenantCreator(TenantAdministratorRepository administrators) {
        this.administrators = administrators;
    }

    void giveAccess(@Observes TenantCreated event) {
        Caller caller = event.caller();
        if (!caller.isAdministrator()) {
            administrators.add(event.tenant(), caller.home(), caller.userId());
        }
    }
}
