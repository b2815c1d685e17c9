package io.bailiwick.transfer;

import io.bailiwick.job.JobFailedException;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import io.bailiwick.user.Principal;
import io.bailiwick.user.Principals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What those who asked for jobs may do now. */
@ApplicationScoped
class Requesters {

    private final Principals principals;
    private final Tenants tenants;
    private final Scopes scopes;

    Requesters(Principals principals, Tenants tenants, Scopes scopes) {
        this.principals = principals;
        this.tenants = tenants;
        this.scopes = scopes;
    }

    /** Who is asking, in the transaction of the request. */
    Requester of(Caller caller) {
        return principals
                .byId(caller.home(), caller.userId())
                .map(account -> Requester.of(caller, account.securityVersion()))
                .orElseThrow(ForbiddenException::notInThisTenant);
    }

    /**
     * Not to be called in a transaction.
     *
     * @throws JobFailedException if they may no longer move this tenant, or what they had begun was ended since
     */
    Caller present(Requester requester, TenantId tenant) {
        if (tenants.refById(tenant).filter(found -> !found.deleting()).isEmpty()) {
            throw new JobFailedException("The tenant is being deleted");
        }
        TenantId home = new TenantId(requester.tenantId());
        Optional<Principal> account =
                scopes.inTransaction(TenantScope.of(home), () -> principals.byId(home, requester.userId()));
        return account.filter(found -> found.usable() && isActive(home))
                .filter(found -> found.securityVersion() == requester.securityVersion())
                .map(found -> requester.narrowed(found.toCaller(false)))
                .filter(caller -> caller.may(Permission.TRANSFER_TENANTS, tenant))
                .orElseThrow(() -> new JobFailedException("The account that asked for this may not do it any more"));
    }

    private boolean isActive(TenantId tenant) {
        return tenants.refById(tenant).filter(TenantRef::active).isPresent();
    }
}
