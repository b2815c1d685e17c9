package io.bailiwick.user;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;
import static io.bailiwick.kernel.Permission.VIEW_USERS;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Cursor;
import io.bailiwick.kernel.Page;
import io.bailiwick.kernel.PageRequest;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Who logs in with a service, for those who may see both. */
@ApplicationScoped
@CallerScoped
@Transactional
public class ServiceUserService {

    private final ServiceUserRepository users;
    private final AuthServices services;

    ServiceUserService(ServiceUserRepository users, AuthServices services) {
        this.users = users;
        this.services = services;
    }

    /** Of one tenant; of all that the caller administers where it is the system tenant that is asked about its own. */
    public Page<ServiceUser> list(Caller caller, TenantId tenant, long service, PageRequest page) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        caller.require(VIEW_USERS, tenant);
        TenantId owner = services.requireUsableIn(tenant, service);
        return Page.of(found(caller, tenant, owner, service, page), page, user -> Cursor.of(user.userId()));
    }

    private List<ServiceUser> found(Caller caller, TenantId tenant, TenantId owner, long service, PageRequest page) {
        long after = Cursor.number(page);
        if (tenant.isSystem() && caller.isAdministrator()) {
            return users.list(owner, service, after, page);
        }
        Set<TenantId> tenants = tenant.isSystem() ? caller.administered() : Set.of(tenant);
        return users.list(owner, service, after, page, tenants);
    }
}
