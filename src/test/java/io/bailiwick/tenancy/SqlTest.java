package io.bailiwick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.TestDatabase;
import io.bailiwick.kernel.TenantScope;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SqlTest {

    @Inject
    Sql sql;

    @Inject
    Scopes scopes;

    @Inject
    SessionFactory sessions;

    @Test
    void givesTheTypeThatIsAskedFor() {
        assertThat(inTransaction(() -> sql.one(Integer.class, "select cast(7 as bigint)")))
                .isEqualTo(7);
        assertThat(inTransaction(() -> sql.one(Long.class, "select cast(7 as smallint)")))
                .isEqualTo(7L);
        assertThat(inTransaction(() -> sql.one(Boolean.class, "select true"))).isTrue();
        assertThat(inTransaction(() -> sql.list(String.class, "select unnest(array['a', null, 'c'])")))
                .containsExactly("a", null, "c");
        assertThat(inTransaction(() -> sql.first(String.class, "select cast(null as text)")))
                .isEmpty();
        assertThat(inTransaction(() -> sql.one(byte[].class, "select cast('ab' as bytea)")))
                .containsExactly('a', 'b');
        assertThat(inTransaction(() -> sql.first(Object[].class, "select 1, 'a'")))
                .hasValue(new Object[] {1, "a"});
        assertThat(inTransaction(() -> sql.list(Object[].class, "select 1"))).containsExactly(new Object[] {1});
    }

    @Test
    void plansEachQueryOnce() {
        List<Supplier<Object>> queries = List.of(
                () -> sql.one(Integer.class, "select 4711 + ?1", 1),
                () -> sql.one(byte[].class, "select cast('bytes of this test' as bytea)"),
                () -> sql.list(String.class, "select 'a string of this test'"),
                () -> sql.first(Object[].class, "select 4711, 'a row of this test'"));

        queries.forEach(this::inTransaction);

        assertThat(plansMadeDuring(() -> queries.forEach(this::inTransaction))).isZero();
    }

    private long plansMadeDuring(Runnable work) {
        Statistics statistics = sessions.getStatistics();
        boolean enabled = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getQueryPlanCacheMissCount();
            work.run();
            return statistics.getQueryPlanCacheMissCount() - before;
        } finally {
            statistics.setStatisticsEnabled(enabled);
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        Callable<T> call = work::get;
        return scopes.inTransaction(TenantScope.NONE, call);
    }
}
