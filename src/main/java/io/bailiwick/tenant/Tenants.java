package io.bailiwick.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Lookups for other features. Checks no permission, so resources and facades may not use it. */
@ApplicationScoped
public class Tenants {

    /** In paths: the tenant that the configuration names. */
    public static final String DEFAULT_ALIAS = "default";

    public static final String SYSTEM_KEY = "system";

    private static final Duration STALE_AFTER = Duration.ofSeconds(4);

    private final TenantRepository tenants;
    private final TenantKey defaultKey;
    private final Cache<TenantKey, TenantRef> cache = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(STALE_AFTER)
            .build();

    Tenants(TenantRepository tenants, TenantConfig config) {
        this.tenants = tenants;
        this.defaultKey = new TenantKey(config.key());
    }

    /** {@code key} as it stands in a path: in any case, or {@code default}. */
    public Optional<TenantRef> byKey(String key) {
        return keyOf(key).flatMap(this::find);
    }

    /** The same, but also one that is being deleted. */
    @Transactional
    Optional<TenantRef> byKeyOrDeleting(String key) {
        return keyOf(key).flatMap(tenants::refByKey);
    }

    private Optional<TenantKey> keyOf(String key) {
        if (!TenantKey.isValid(key)) {
            return Optional.empty();
        }
        return Optional.of(key.equalsIgnoreCase(DEFAULT_ALIAS) ? defaultKey : new TenantKey(key));
    }

    private Optional<TenantRef> find(TenantKey wanted) {
        TenantRef known = cache.getIfPresent(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TenantRef> found = QuarkusTransaction.joiningExisting()
                .call(() -> tenants.refByKey(wanted))
                .filter(ref -> !ref.deleting());
        found.ifPresent(ref -> cache.put(wanted, ref));
        return found;
    }

    /** Whatever the scope, and also while it is being deleted. */
    @Transactional
    public Optional<TenantRef> refById(TenantId id) {
        return tenants.refById(id);
    }

    /** Lets nobody delete the tenant until the transaction ends: what is found in it stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(TenantId tenant) {
        if (!tenants.hold(tenant)) {
            throw gone(tenant);
        }
    }

    /** For those who find that a tenant, which was there a moment ago, has been deleted. */
    public static TenantNotFoundException gone(TenantId tenant) {
        return new TenantNotFoundException(tenant);
    }

    public TenantRef require(String key) {
        return byKey(key).orElseThrow(() -> new TenantNotFoundException(key));
    }

    /** Other replicas know a tenant for a few seconds longer. The system tenant's settings are those of others as well. */
    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantSettingsChanging changed) {
        cache.invalidateAll();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanging changed) {
        cache.invalidate(new TenantKey(changed.before().key()));
    }

    void forgetRemoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantRemoved removed) {
        cache.invalidate(new TenantKey(removed.tenant().key()));
    }
}
