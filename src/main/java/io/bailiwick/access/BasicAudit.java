package io.bailiwick.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.http.CurrentRequest;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Clients that send Basic send it with every call: a success is noted once a quarter of an hour and source. */
@ApplicationScoped
class BasicAudit {

    private static final Duration NOTED_FOR = Duration.ofMinutes(15);
    private static final int MOST_NOTED = 100_000;

    private final AuditTrail audit;
    private final CurrentRequest request;
    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(MOST_NOTED)
            .expireAfterWrite(NOTED_FOR)
            .build();

    BasicAudit(AuditTrail audit, CurrentRequest request) {
        this.audit = audit;
        this.request = request;
    }

    /** {@code authUser}: who it really was, where the account goes by another name. */
    void record(TenantRef tenant, Caller caller, String authUser) {
        String source = caller.userId() + " " + request.info().address() + " " + authUser;
        if (noted.asMap().putIfAbsent(source, true) != null) {
            return;
        }
        audit.recordAfterwards(new AuditEvent(
                tenant.id(),
                "login.basic",
                AuditEvent.Outcome.SUCCESS,
                caller.userId(),
                caller.userName(),
                "tenant:" + tenant.id(),
                authUser));
    }
}
