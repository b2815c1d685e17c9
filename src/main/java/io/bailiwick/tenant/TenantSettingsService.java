package io.bailiwick.tenant;

import static io.bailiwick.kernel.Permission.TENANT_SETTINGS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenant.TenantSettingsRepository.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The settings of a tenant, for those who may change them. Changes hold within five seconds on every replica. */
@ApplicationScoped
@CallerScoped
@Transactional
public class TenantSettingsService {

    private static final Said NOTHING = new Said("{}", 0);

    /** Settings that hold, and the version of what the tenant says itself. */
    public record Versioned(TenantSettings settings, int version) {}

    private final TenantSettingsRepository repository;
    private final SettingsDocument documents;
    private final AuditTrail audit;
    private final Event<TenantSettingsChanging> changing;

    TenantSettingsService(
            TenantSettingsRepository repository,
            SettingsDocument documents,
            AuditTrail audit,
            Event<TenantSettingsChanging> changing) {
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
        this.changing = changing;
    }

    public Versioned get(Caller caller, TenantId tenant) {
        caller.require(TENANT_SETTINGS, tenant);
        return versioned(tenant, repository.find(tenant).orElse(NOTHING));
    }

    /** A merge patch (RFC 7396): null for what is to be taken from the system tenant again. */
    public Versioned patch(Caller caller, TenantId tenant, ObjectNode patch, ExpectedVersion expected) {
        caller.require(TENANT_SETTINGS, tenant);
        return store(caller, tenant, patch, expected);
    }

    private Versioned store(Caller caller, TenantId tenant, ObjectNode patch, ExpectedVersion expected) {
        Said said = repository.lock(tenant).orElseThrow();
        expected.check(said.version());
        TenantSettings before = documents.effective(ofSystem(tenant), said.document());
        String document = documents.patched(ofSystem(tenant), said.document(), patch);
        TenantSettings after = documents.effective(ofSystem(tenant), document);
        changing.fire(new TenantSettingsChanging(caller, tenant, before, after));
        repository.store(tenant, document);
        audit.record(AuditEvent.done(caller, tenant, "tenant.settings", "tenant:" + tenant)
                .changed(before, after));
        return new Versioned(after, said.version() + 1);
    }

    private Versioned versioned(TenantId tenant, Said said) {
        return new Versioned(documents.effective(ofSystem(tenant), said.document()), said.version());
    }

    private @Nullable String ofSystem(TenantId tenant) {
        return tenant.isSystem()
                ? null
                : repository.find(TenantId.SYSTEM).orElse(NOTHING).document();
    }
}
