package io.bailiwick.tenant;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes a tenant whole: key, name, data key, and whatever the features to the right add. Asks for no permission. */
@ApplicationScoped
public class TenantCreation {

    private static final int NAME_LENGTH = 128;
    private static final int DESCRIPTION_LENGTH = 1024;

    private final TenantRepository tenants;
    private final TenantSealer sealer;
    private final AuditTrail audit;
    private final Event<TenantCreated> created;
    private final Clock clock;

    TenantCreation(
            TenantRepository tenants,
            TenantSealer sealer,
            AuditTrail audit,
            Event<TenantCreated> created,
            Clock clock) {
        this.tenants = tenants;
        this.sealer = sealer;
        this.audit = audit;
        this.created = created;
        this.clock = clock;
    }

    @Transactional
    Tenant create(Caller caller, NewTenant request) {
        return create(caller, tenants.nextId(), request);
    }

    /** The very first tenant. False if there is one: another replica was faster. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean createSystemTenant(Caller caller) {
        TenantKey key = new TenantKey("system");
        if (!tenants.takeKey(key, TenantId.SYSTEM)) {
            return false;
        }
        complete(caller, new TenantEntity(TenantId.SYSTEM, key, "System", null, clock.instant()));
        return true;
    }

    private Tenant create(Caller caller, TenantId id, NewTenant request) {
        String name = Input.name("name", request.name(), NAME_LENGTH);
        String description = Input.optionalText("description", request.description(), DESCRIPTION_LENGTH);
        TenantKey key = request.key() == null ? madeKey(name, id) : givenKey(request.key(), id);
        return complete(caller, new TenantEntity(id, key, name, description, clock.instant()));
    }

    private TenantKey givenKey(String text, TenantId id) {
        if (!TenantKey.isValid(text)) {
            throw InvalidInputException.invalid(
                    "key", "must begin with a letter or digit and have at most 63 letters a-z, digits and hyphens");
        }
        TenantKey key = new TenantKey(text);
        if (TenantKeys.isReserved(key)) {
            throw InvalidInputException.invalid("key", "is a reserved word");
        }
        if (!tenants.takeKey(key, id)) {
            throw TenantExistsException.withKey(key.value());
        }
        return key;
    }

    private TenantKey madeKey(String name, TenantId id) {
        TenantKey key = TenantKeys.of(name);
        if (!TenantKeys.isReserved(key) && tenants.takeKey(key, id)) {
            return key;
        }
        return givenKey(TenantKeys.withNumber(key, id.value()).value(), id);
    }

    private Tenant complete(Caller caller, TenantEntity entity) {
        Tenant tenant = entity.toTenant();
        tenants.persistAndFlush(entity);
        if (!tenants.takeName(tenant.name(), tenant.tenantId())) {
            throw TenantExistsException.withName(tenant.name());
        }
        sealer.createKey(tenant.tenantId());
        created.fire(new TenantCreated(caller, tenant.tenantId()));
        audit.record(AuditEvent.done(caller, tenant.tenantId(), "tenant.create", "tenant:" + tenant.id())
                .changed(null, tenant));
        return tenant;
    }
}
