package io.bailiwick.user;

import io.bailiwick.kernel.TenantScope;
import io.bailiwick.kernel.UpkeepDue;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Removes counters that count nothing any more, and sources that nobody has come from for long. */
@ApplicationScoped
class ForgottenGuards {

    private final LoginGuardRepository guards;
    private final Scopes scopes;
    private final Clock clock;

    ForgottenGuards(LoginGuardRepository guards, Scopes scopes, Clock clock) {
        this.guards = guards;
        this.scopes = scopes;
        this.clock = clock;
    }

    void remove(@ObservesAsync UpkeepDue event) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        scopes.inTransaction(TenantScope.ALL, () -> guards.removeForgotten(today));
    }
}
