package io.bailiwick.tenant;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a tenant whole: key, name, data key, and whatever the features to the right add. Asks for no permission. */
@ApplicationScoped
public class TenantCreation {

    private final TenantRepository tenants;
    private final TenantSealer sealer;
    private final RoleImport roles;
    private final AuditTrail audit;
    private final Event<TenantCreated> created;
    private final Clock clock;

    TenantCreation(
            TenantRepository tenants,
            TenantSealer sealer,
            RoleImport roles,
            AuditTrail audit,
            Event<TenantCreated> created,
            Clock clock) {
        this.tenants = tenants;
        this.sealer = sealer;
        this.roles = roles;
        this.audit = audit;
        this.created = created;
        this.clock = clock;
    }

    @Transactional
    CreatedTenant create(Caller caller, NewTenant request) {
        TenantEntity entity = newEntity(tenants.nextId(), request);
        complete(caller, entity, orEmpty(request.administrators()));
        List<Long> imported = roles.importInto(caller, entity.tenantId(), orEmpty(request.importedRoles()));
        return new CreatedTenant(entity.toTenant(), imported);
    }

    /** The very first tenant. False if there is one: another replica was faster. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean createSystemTenant(Caller caller) {
        TenantKey key = new TenantKey(Tenants.SYSTEM_KEY);
        if (!tenants.takeKey(key, TenantId.SYSTEM)) {
            return false;
        }
        TenantEntity system = new TenantEntity(TenantId.SYSTEM, key, "System", null, clock.instant());
        system.setServerWideNames(true);
        complete(caller, system, List.of());
        return true;
    }

    private TenantEntity newEntity(TenantId id, NewTenant request) {
        String name = TenantTexts.name(request.name());
        String description = TenantTexts.description(request.description());
        TenantKey key = request.key() == null ? madeKey(name, id) : givenKey(request.key(), id);
        TenantEntity entity = new TenantEntity(id, key, name, description, clock.instant());
        entity.setActive(!Boolean.FALSE.equals(request.active()));
        entity.setServerWideNames(Boolean.TRUE.equals(request.serverWideNames()));
        return entity;
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

    private void complete(Caller caller, TenantEntity entity, List<Long> administrators) {
        Tenant tenant = entity.toTenant();
        tenants.persistAndFlush(entity);
        if (!tenants.takeName(tenant.name(), tenant.tenantId())) {
            throw TenantExistsException.withName(tenant.name());
        }
        sealer.createKey(tenant.tenantId());
        created.fire(new TenantCreated(caller, tenant.tenantId(), administrators));
        audit.record(AuditEvent.done(caller, tenant.tenantId(), "tenant.create", "tenant:" + tenant.id())
                .changed(null, tenant));
    }

    private static List<Long> orEmpty(@Nullable List<Long> numbers) {
        return numbers == null ? List.of() : numbers;
    }
}
