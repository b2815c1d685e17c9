package io.bailiwick.audit;

import static io.bailiwick.Api.newTenant;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trail makes of what it is told. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    private TestTenant tenant;
    private int ann;

    @BeforeEach
    void createTenantWithUser() {
        tenant = newTenant();
        ann = tenant.user("ann");
    }

    @Test
    void showsAsWhomSomebodyActed() {
        TenantId id = new TenantId(tenant.id());
        Actor actor = new Actor(1, "admin", TenantId.SYSTEM);
        Caller caller = new Caller(ann, new UUID(0, 1), "ann", id, Set.of(), Set.of(), false, actor);

        trail.recordAfterwards(AuditEvent.done(caller, id, "test", "user:" + ann));

        tenant.auditEvents("?action=test")
                .body("[0].actor", equalTo(Map.of("id", 1, "name", "admin", "tenantId", 1)))
                .body("[0].onBehalfOf", equalTo(Map.of("id", ann, "name", "ann", "tenantId", tenant.id())));
    }

    @Test
    void saysThatThereWasMoreThanItKeeps() {
        TenantId id = new TenantId(tenant.id());

        trail.recordAfterwards(AuditEvent.done(Caller.system("test"), id, "test", "thing:1")
                .changed(Map.of("long", "x"), Map.of("long", "y".repeat(10_000))));

        tenant.auditEvents("?action=test")
                .body("[0].changesTruncated", equalTo(true))
                .body("[0].changes.long.before", equalTo("x"))
                .body("[0].changes.long.after", equalTo("y".repeat(500) + "…"));
    }

    @Test
    void keepsNamesToOneLineWithoutInvisibleCharacters() {
        String name = "a\nb\u202Ec" + "\uD83D\uDE00".repeat(400);

        trail.recordAfterwards(new AuditEvent(
                new TenantId(tenant.id()), "test", AuditEvent.Outcome.REFUSED, 0, name, "thing:1", "because"));

        tenant.auditEvents("?action=test")
                .body("[0].actor.name", equalTo("a?b?c" + "\uD83D\uDE00".repeat(295)))
                .body("[0].reason", equalTo("because"));
    }
}
