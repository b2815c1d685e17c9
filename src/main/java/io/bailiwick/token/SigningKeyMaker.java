package io.bailiwick.token;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.SigningAlgorithm;
import io.bailiwick.tenant.TenantCreated;
import io.bailiwick.tenant.TenantSealer;
import io.bailiwick.tenant.TenantSealer.Sealing;
import io.bailiwick.tenant.TenantSettings;
import io.bailiwick.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes keys, with the tenant and when it wants another algorithm. */
@ApplicationScoped
class SigningKeyMaker {

    static final String FIELD = "signing_key";

    /** As long as a token may last that was signed a moment before another replica learned of the change. */
    private static final Duration RETIRING_FOR = TenantSettings.Tokens.LONGEST_ACCESS.plusMinutes(1);

    private static final int MOST_RETIRING = 5;

    private final SigningKeyRepository keys;
    private final TenantSealer sealer;
    private final Tenants tenants;
    private final Clock clock;

    SigningKeyMaker(SigningKeyRepository keys, TenantSealer sealer, Tenants tenants, Clock clock) {
        this.keys = keys;
        this.sealer = sealer;
        this.tenants = tenants;
        this.clock = clock;
    }

    void addTo(@Observes TenantCreated event) {
        addBoth(event.tenant(), wantedBy(event.tenant()));
    }

    /** Whoever retired before has signed nothing that is still good. */
    Instant retiredBefore() {
        return clock.instant().minus(RETIRING_FOR);
    }

    /**
     * From now on the tenant signs by the algorithm that it wants, unless it does already.
     *
     * @throws TooManySigningKeysException if it has changed its mind too often today
     */
    void follow(TenantId tenant, SigningAlgorithm wanted) {
        keys.lock(tenant);
        if (keys.countRetiring(tenant, retiredBefore()) >= MOST_RETIRING) {
            throw new TooManySigningKeysException(MOST_RETIRING);
        }
        replace(tenant, wanted);
    }

    /** The same for one that takes the algorithm from the system tenant, which must not change its mind too often itself. */
    void follow(TenantId tenant) {
        keys.lock(tenant);
        replace(tenant, wantedBy(tenant));
    }

    private void replace(TenantId tenant, SigningAlgorithm wanted) {
        if (keys.activeAlgorithm(tenant).filter(wanted::equals).isEmpty()) {
            keys.retireActive(tenant, clock.instant());
            addBoth(tenant, wanted);
        }
    }

    private SigningAlgorithm wantedBy(TenantId tenant) {
        return tenants.refById(tenant).orElseThrow().settings().tokens().signingAlgorithm();
    }

    private void addBoth(TenantId tenant, SigningAlgorithm algorithm) {
        Sealing sealing = sealer.sealing(tenant, FIELD);
        keys.persist(newKey(tenant, algorithm, SigningKeyState.ACTIVE, sealing));
        keys.persist(newKey(tenant, algorithm, SigningKeyState.NEXT, sealing));
        keys.flush();
    }

    private SigningKeyEntity newKey(
            TenantId tenant, SigningAlgorithm algorithm, SigningKeyState state, Sealing sealing) {
        String kid = RandomValues.token();
        KeyPair pair = KeyPairs.generate(algorithm);
        byte[] sealed = sealing.seal(kid, pair.getPrivate().getEncoded());
        return new SigningKeyEntity(
                tenant, kid, algorithm, state, pair.getPublic().getEncoded(), sealed, clock.instant());
    }
}
