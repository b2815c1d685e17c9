package io.bailiwick.token;

import io.bailiwick.kernel.TenantScope;
import io.bailiwick.kernel.UpkeepDue;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Keys that no token needs any more. */
@ApplicationScoped
class RetiredKeys {

    private final SigningKeyRepository keys;
    private final SigningKeyMaker maker;
    private final Scopes scopes;

    RetiredKeys(SigningKeyRepository keys, SigningKeyMaker maker, Scopes scopes) {
        this.keys = keys;
        this.maker = maker;
        this.scopes = scopes;
    }

    void remove(@ObservesAsync UpkeepDue event) {
        scopes.inTransaction(TenantScope.ALL, () -> keys.removeRetired(maker.retiredBefore()));
    }
}
