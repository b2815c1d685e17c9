package io.bailiwick.audit;

import static io.bailiwick.audit.TrailTables.asOwner;
import static io.bailiwick.audit.TrailTables.partition;
import static io.bailiwick.audit.TrailTables.partitions;
import static io.bailiwick.audit.TrailTables.partitionsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.bailiwick.Api;
import io.bailiwick.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is older than the configuration keeps goes, a month at a time, and nothing else. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditRetentionTest {

    /** Longer than any other test's events are old. */
    private static final Instant NOW = Instant.parse("2015-03-10T12:00:00Z");

    private static final Duration RETENTION = Duration.ofDays(30);
    private static final YearMonth OLD = YearMonth.of(2014, 12);
    private static final YearMonth JUST_OLD = YearMonth.of(2015, 1);
    private static final YearMonth PARTLY_OLD = YearMonth.of(2015, 2);

    @Inject
    @Any
    @DataSource("migration")
    InjectableInstance<AgroalDataSource> owner;

    private String target;

    @BeforeEach
    void recordEvents() {
        target = Api.unique("thing:");
        asOwner("delete from audit_event where at < '2016-01-01'");
        for (YearMonth month : List.of(OLD, JUST_OLD, PARTLY_OLD)) {
            if (!partitions().contains(partition(month))) {
                asOwner("call audit_partition_make('%s-01')".formatted(month));
            }
            TrailTables.insert(target, "'%s-01T00:00:00Z'".formatted(month));
        }
        TrailTables.insert(target, "'2014-11-30T23:59:59Z'");
        TrailTables.insert(target, "now()");
    }

    @Test
    void removesOldMonthsAndOldEventsOfTheDefaultPartition() throws SQLException {
        assertThat(retention(RETENTION).run()).isEqualTo(3);

        assertThat(partitions())
                .doesNotContain(partition(OLD), partition(JUST_OLD))
                .contains(partition(PARTLY_OLD));
        assertThat(partitionsOf(target)).containsExactly(partition(PARTLY_OLD), partition(TrailTables.thisMonth()));
    }

    @Test
    void tellsTheTrailOfTheSystemTenantWhatItRemoved() throws SQLException {
        long before = lastEvent();

        retention(RETENTION).run();

        assertThat(asOwner(
                        "select concat_ws(' ', tenant_id, action, outcome, actor, target, changes->'events'->>'before')"
                                + " from audit_event where id > " + before + " order by id"))
                .containsExactly(
                        "1 audit.expire SUCCESS audit retention partition:audit_event_default 1",
                        "1 audit.expire SUCCESS audit retention partition:audit_event_2014_12 1",
                        "1 audit.expire SUCCESS audit retention partition:audit_event_2015_01 1");
        assertThat(retention(RETENTION).run()).isZero();
        assertThat(lastEvent()).isEqualTo(before + 3);
    }

    @Test
    void keepsEverythingWhereTheRetentionIsZero() throws SQLException {
        assertThat(retention(Duration.ZERO).run()).isZero();

        assertThat(partitionsOf(target)).hasSize(5);
    }

    @Test
    void replicasThatTryAtOnceRemoveEachEventOnce() {
        List<CompletableFuture<Long>> replicas = Stream.generate(() -> CompletableFuture.supplyAsync(this::removed))
                .limit(4)
                .toList();

        assertThat(replicas.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(3);
        assertThat(partitionsOf(target)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT23H59M", "-P400D"})
    void refusesToRemoveWhatHasJustBeenWritten(Duration retention) {
        assertThatThrownBy(() -> retention(retention).check())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("BAILIWICK_AUDIT_RETENTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P1D", "P3650D"})
    void takesAnyNumberOfDaysOrNone(Duration retention) {
        retention(retention).check();
    }

    private long removed() {
        try {
            return retention(RETENTION).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuditRetention retention(Duration keep) {
        return new AuditRetention(() -> keep, owner, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static long lastEvent() {
        return Long.parseLong(
                asOwner("select max(id) from audit_event where tenant_id = 1").get(0));
    }
}
