package io.bailiwick.tenant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantSettingsRepository.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.jspecify.annotations.Nullable;

/** Reads and changes settings in the current transaction. Checks no permission. */
@ApplicationScoped
class SettingsStore {

    private static final Said NOTHING = new Said("{}", 0);

    private final TenantSettingsRepository repository;
    private final SettingsDocument documents;
    private final AuditTrail audit;
    private final Event<TenantSettingsChanging> changing;

    SettingsStore(
            TenantSettingsRepository repository,
            SettingsDocument documents,
            AuditTrail audit,
            Event<TenantSettingsChanging> changing) {
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
        this.changing = changing;
    }

    Versioned<TenantSettings> read(TenantId tenant) {
        Said said = repository.find(tenant).orElse(NOTHING);
        return new Versioned<>(documents.effective(ofSystem(tenant), said.document()), said.version());
    }

    /** What a tenant says itself: an object with some of the settings. */
    ObjectNode said(TenantId tenant) {
        return documents.tree(repository.find(tenant).orElse(NOTHING).document());
    }

    Versioned<TenantSettings> patch(Caller caller, TenantId tenant, ObjectNode patch, ExpectedVersion expected) {
        Said said = repository.lock(tenant).orElseThrow();
        expected.check(said.version());
        TenantSettings before = documents.effective(ofSystem(tenant), said.document());
        String document = documents.patched(ofSystem(tenant), said.document(), patch);
        TenantSettings after = documents.effective(ofSystem(tenant), document);
        changing.fire(new TenantSettingsChanging(caller, tenant, before, after));
        repository.store(tenant, document);
        audit.record(AuditEvent.done(caller, tenant, "tenant.settings", "tenant:" + tenant)
                .changed(before, after));
        return new Versioned<>(after, said.version() + 1);
    }

    /** A patch of one section alone. */
    static ObjectNode section(String name, ObjectNode patch) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set(name, patch);
        return whole;
    }

    private @Nullable String ofSystem(TenantId tenant) {
        return tenant.isSystem()
                ? null
                : repository.find(TenantId.SYSTEM).orElse(NOTHING).document();
    }
}
