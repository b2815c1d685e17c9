package io.bailiwick.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.UpkeepDue;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that nobody can use any more does not lie about. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TransferUpkeepTest {

    @Inject
    TransferUpkeep upkeep;

    private TestTenant tenant;
    private String id;

    @BeforeEach
    void upload() {
        tenant = Api.newTenant();
        id = Moving.create(Api::asAdmin, tenant, "{}");
        Moving.upload(Api::asAdmin, tenant, id, 1, Moving.bytes(List.of("{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "ABORTED"})
    void contentGoesWithTheJobThatFailed(String state) {
        job(state, "now()");

        upkeep.remove(new UpkeepDue());

        assertThat(Moving.show(tenant, id).getInt("parts")).isZero();
        assertThat(transfersThat("expires_at < now() + interval '24 hours'")).isEqualTo("1");
    }

    @Test
    void contentStaysAsLongAsItsJobMayNeedIt() {
        job("RUNNING", "null");

        upkeep.remove(new UpkeepDue());

        assertThat(Moving.show(tenant, id).getInt("parts")).isEqualTo(1);
        assertThat(transfersThat("expires_at > now() + interval '6 days'")).isEqualTo("1");
    }

    /** Nobody's turn before the test is long over. */
    private void job(String state, String endedAt) {
        TestDatabase.asOwner("""
                insert into job (tenant_id, id, kind, state, input, checkpoint, done, requested_by_tenant_id,
                    requested_by, requested_by_name, created_at, ended_at, due_at, failures)
                values (%d, '%s', 'tenant.import', '%s', '', '', 0, 1, 1, 'admin', now(), %s, now() + interval '1 day', 0);
                update transfer set job_id = id, expires_at = now() + interval '7 days' where id = '%s'""".formatted(tenant.id(), id, state, endedAt, id));
    }

    private String transfersThat(String condition) {
        return TestDatabase.sql("select count(*) from transfer where id = '%s' and %s".formatted(id, condition))
                .get(0);
    }
}
