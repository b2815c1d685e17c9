package io.bailiwick.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenant.TenantSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Each tenant's own signing keys. Reading them never writes. */
@ApplicationScoped
class SigningKeys {

    private static final int REMEMBERED = 10_000;
    private static final Duration STALE_AFTER = Duration.ofSeconds(4);

    private final SigningKeyRepository keys;
    private final SigningKeyMaker maker;
    private final TenantSealer sealer;
    private final Scopes scopes;
    private final Cache<TenantId, SigningKey> active = cache();
    private final Cache<TenantId, List<SigningKey.Published>> published = cache();

    SigningKeys(SigningKeyRepository keys, SigningKeyMaker maker, TenantSealer sealer, Scopes scopes) {
        this.keys = keys;
        this.maker = maker;
        this.sealer = sealer;
        this.scopes = scopes;
    }

    /** Must be called outside any transaction. */
    SigningKey active(TenantId tenant) {
        SigningKey known = active.getIfPresent(tenant);
        if (known != null) {
            return known;
        }
        SigningKey loaded = scopes.inTransaction(TenantScope.of(tenant), () -> open(tenant));
        active.put(tenant, loaded);
        return loaded;
    }

    /** What the key set shows, oldest first. Must be called outside any transaction. */
    List<SigningKey.Published> published(TenantId tenant) {
        List<SigningKey.Published> known = published.getIfPresent(tenant);
        return known == null ? load(tenant) : known;
    }

    /** Another replica may have made the key a moment ago: it is looked for before it is unknown. */
    Optional<SigningKey.Published> find(TenantId tenant, String kid) {
        return in(published(tenant), kid).or(() -> in(load(tenant), kid));
    }

    void forget(TenantId tenant) {
        active.invalidate(tenant);
        published.invalidate(tenant);
    }

    private static Optional<SigningKey.Published> in(List<SigningKey.Published> keys, String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private List<SigningKey.Published> load(TenantId tenant) {
        List<SigningKey.Published> loaded = scopes.inTransaction(
                TenantScope.of(tenant),
                () -> keys.listByTenant(tenant, maker.retiredBefore()).stream()
                        .map(SigningKeyEntity::toPublished)
                        .toList());
        published.put(tenant, loaded);
        return loaded;
    }

    private SigningKey open(TenantId tenant) {
        SigningKeyEntity key = keys.findByState(tenant, SigningKeyState.ACTIVE).orElseThrow();
        byte[] clear = sealer.open(tenant, SigningKeyMaker.FIELD, key.kid(), key.sealedPrivateKey());
        return new SigningKey(key.kid(), key.algorithm(), KeyPairs.privateKey(key.algorithm(), clear));
    }

    private static <V> Cache<TenantId, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(STALE_AFTER)
                .build();
    }
}
