package io.bailiwick.tenant;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import java.util.List;

/** Gives a new tenant copies of roles of the system tenant. The feature of roles does it. */
public interface RoleImport {

    /**
     * Refuses numbers of no role of the system tenant, and roles with permissions that the caller lacks.
     *
     * @return the tenant's own roles, in the order of those wanted
     */
    List<Long> importInto(Caller caller, TenantId tenant, List<Long> wanted);
}
