package io.bailiwick.audit;

import static io.bailiwick.audit.TrailTables.asOwner;
import static io.bailiwick.audit.TrailTables.asRuntimeRole;
import static io.bailiwick.audit.TrailTables.partition;
import static io.bailiwick.audit.TrailTables.partitions;
import static io.bailiwick.audit.TrailTables.partitionsOf;
import static io.bailiwick.audit.TrailTables.thisMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One partition a month, made ahead by whoever comes first; the default partition takes what is left. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditPartitionTest {

    @Test
    void thisMonthAndTheNextThreeAreReady() {
        assertThat(partitions())
                .contains("audit_event_default")
                .containsAll(IntStream.rangeClosed(0, 3)
                        .mapToObj(months -> partition(thisMonth().plusMonths(months)))
                        .toList());
    }

    @Test
    void eventsGoToTheirMonth() {
        String target = Api.unique("thing:");
        YearMonth next = thisMonth().plusMonths(1);

        TrailTables.insert(target, "now()");
        TrailTables.insert(target, "'%s-01T00:00:00Z'".formatted(next));
        TrailTables.insert(
                target, "'%s-01T00:00:00Z'::timestamptz - interval '1 microsecond'".formatted(next.plusMonths(1)));

        assertThat(partitionsOf(target)).containsExactly(partition(thisMonth()), partition(next), partition(next));
    }

    @Test
    void eventsThatCameBeforeTheirPartitionMoveIntoIt() {
        String target = Api.unique("thing:");
        YearMonth month = YearMonth.of(2020, 2);
        TrailTables.insert(target, "'2020-01-31T23:59:59Z'");
        TrailTables.insert(target, "'2020-02-01T00:00:00Z'");
        TrailTables.insert(target, "'2020-03-01T00:00:00Z'");
        assertThat(partitionsOf(target)).containsOnly("audit_event_default");

        asOwner("call audit_partition_make('2020-02-01')");

        assertThat(partitionsOf(target))
                .containsExactly("audit_event_default", partition(month), "audit_event_default");
    }

    @Test
    void replicasThatAskAtOnceDoNotDisturbEachOther() {
        List<CompletableFuture<Integer>> replicas = IntStream.range(0, 6)
                .mapToObj(replica -> CompletableFuture.supplyAsync(() -> Integer.valueOf(
                        asRuntimeRole("select audit_partition_ensure(9)").get(0))))
                .toList();

        List<Integer> made = replicas.stream().map(CompletableFuture::join).toList();

        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9 - 3);
        assertThat(partitions()).contains(partition(thisMonth().plusMonths(9)));
        assertThat(asRuntimeRole("select audit_partition_ensure()")).containsExactly("0");
    }

    @Test
    void runtimeRoleMakesNoMoreThanAYearAndRemovesNothing() {
        asRuntimeRole("select audit_partition_ensure(1000)");

        assertThat(partitions())
                .contains(partition(thisMonth().plusMonths(12)))
                .doesNotContain(partition(thisMonth().plusMonths(13)));
        for (String statement : List.of(
                "select audit_expire(now())",
                "call audit_partition_make('2019-01-01')",
                "select audit_partition_name('2019-01-01')",
                "drop table audit_event_default",
                "truncate audit_event",
                "alter table audit_event detach partition audit_event_default")) {
            assertThatThrownBy(() -> asRuntimeRole(statement))
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching(".*(permission denied|must be owner).*");
        }
    }

    @Test
    void whatTheReleaseBeforeInsertsIsShownLikeAnyOther() {
        String target = Api.unique("thing:");

        TrailTables.insert(target, "now()");

        Api.asAdmin()
                .queryParam("target", target)
                .get("/api/v1/tenants/system/audit-events")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].actor.name", equalTo("test"))
                .body("[0].changesTruncated", equalTo(false));
    }

    @Test
    void eachConditionHasItsIndex() {
        assertThat(asOwner("select replace(substring(indexdef from '\\((.*)\\)'), ' ', '') from pg_indexes"
                        + " where tablename = '" + partition(thisMonth()) + "'"))
                .containsExactlyInAnyOrder(
                        "tenant_id,at,id",
                        "tenant_id,id",
                        "tenant_id,actor_id,at,id",
                        "tenant_id,actor,at,id",
                        "tenant_id,target,at,id",
                        "tenant_id,action,at,id");
    }
}
