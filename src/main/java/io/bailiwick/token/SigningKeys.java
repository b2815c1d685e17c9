package io.bailiwick.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenant.TenantCreated;
import io.bailiwick.tenant.TenantSealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Each tenant's own signing keys. Made with the tenant; reading them never writes. */
@ApplicationScoped
class SigningKeys {

    private static final String FIELD = "signing_key";
    private static final int REMEMBERED = 10_000;
    private static final Duration STALE_AFTER = Duration.ofSeconds(4);

    private final SigningKeyRepository keys;
    private final TenantSealer sealer;
    private final Scopes scopes;
    private final Clock clock;
    private final Cache<TenantId, SigningKey> active = cache();
    private final Cache<TenantId, List<SigningKey.Published>> published = cache();

    SigningKeys(SigningKeyRepository keys, TenantSealer sealer, Scopes scopes, Clock clock) {
        this.keys = keys;
        this.sealer = sealer;
        this.scopes = scopes;
        this.clock = clock;
    }

    void addTo(@Observes TenantCreated event) {
        add(event.tenant(), SigningKeyState.ACTIVE);
        add(event.tenant(), SigningKeyState.NEXT);
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
        if (known != null) {
            return known;
        }
        List<SigningKey.Published> loaded = scopes.inTransaction(
                TenantScope.of(tenant),
                () -> keys.listByTenant(tenant).stream()
                        .map(SigningKeyEntity::toPublished)
                        .toList());
        published.put(tenant, loaded);
        return loaded;
    }

    private SigningKey open(TenantId tenant) {
        SigningKeyEntity key = keys.findByState(tenant, SigningKeyState.ACTIVE).orElseThrow();
        byte[] clear = sealer.open(tenant, FIELD, key.kid(), key.sealedPrivateKey());
        return new SigningKey(key.kid(), EcKeys.privateKey(clear));
    }

    private void add(TenantId tenant, SigningKeyState state) {
        String kid = RandomValues.token();
        KeyPair pair = EcKeys.generate();
        byte[] sealed = sealer.seal(tenant, FIELD, kid, pair.getPrivate().getEncoded());
        keys.persistAndFlush(
                new SigningKeyEntity(tenant, kid, state, pair.getPublic().getEncoded(), sealed, clock.instant()));
    }

    private static <V> Cache<TenantId, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(STALE_AFTER)
                .build();
    }
}
