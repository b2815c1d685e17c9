package io.bailiwick.tenant;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/** Tenants, for those who may change them. Changes hold within five seconds on every replica. */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantChangeService {

    private final TenantRepository tenants;
    private final AuditTrail audit;
    private final Event<TenantChanging> changing;

    TenantChangeService(TenantRepository tenants, AuditTrail audit, Event<TenantChanging> changing) {
        this.tenants = tenants;
        this.audit = audit;
        this.changing = changing;
    }

    /**
     * Replaces what can be changed.
     *
     * @param edit what the tenant is to be, from what it is; nobody else changes it meanwhile
     */
    public Tenant update(Caller caller, TenantId id, ExpectedVersion expected, UnaryOperator<TenantChange> edit) {
        caller.require(Permission.TENANT_API, id);
        TenantEntity tenant = tenants.lock(id).orElseThrow(() -> new TenantNotFoundException(id));
        Tenant before = tenant.toTenant();
        expected.check(before.version());
        TenantChange wanted = edit.apply(TenantChange.of(before));
        check(caller, before, wanted);
        write(tenant, wanted);
        Tenant after = tenant.toTenant();
        changing.fire(new TenantChanging(caller, before, after));
        audit.record(
                AuditEvent.done(caller, id, "tenant.update", "tenant:" + id).changed(before, after));
        return after;
    }

    private static void check(Caller caller, Tenant before, TenantChange wanted) {
        if (wanted.key() != null && !wanted.key().equals(before.key())) {
            throw InvalidInputException.invalid("key", "can't be changed");
        }
        boolean active = Input.required("active", wanted.active());
        boolean serverWideNames = Input.required("serverWideNames", wanted.serverWideNames());
        if (before.tenantId().isSystem() && !(active && serverWideNames)) {
            throw ForbiddenException.builtIn();
        }
        if (!active && before.active() && caller.home().equals(before.tenantId())) {
            throw ForbiddenException.ownTenant();
        }
        if (serverWideNames != before.serverWideNames() && !caller.isAdministrator()) {
            throw ForbiddenException.administratorsOnly();
        }
    }

    private void write(TenantEntity tenant, TenantChange wanted) {
        String name = TenantTexts.name(wanted.name());
        tenants.replaceName(tenant.tenantId(), name);
        tenant.describe(name, TenantTexts.description(wanted.description()));
        tenant.setActive(Input.required("active", wanted.active()));
        tenant.setServerWideNames(Input.required("serverWideNames", wanted.serverWideNames()));
        tenants.flush();
    }
}
