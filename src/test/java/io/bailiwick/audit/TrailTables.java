package io.bailiwick.audit;

import io.bailiwick.TestDatabase;
import io.bailiwick.bootstrap.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The trail's tables as the two database roles see them. */
final class TrailTables {

    private TrailTables() {}

    static YearMonth thisMonth() {
        return YearMonth.now(ZoneOffset.UTC);
    }

    static String partition(YearMonth month) {
        return "audit_event_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    static List<String> partitions() {
        return asOwner(
                "select inhrelid::regclass from pg_inherits where inhparent = 'audit_event'::regclass order by 1");
    }

    /** Where the events are whose target this is, each as often as there are events. */
    static List<String> partitionsOf(String target) {
        return asOwner("select tableoid::regclass from audit_event where target = '" + target + "' order by at");
    }

    static List<String> asOwner(String query) {
        try (Connection connection = connect(TestDatabase.postgres().owner());
                Statement statement = connection.createStatement()) {
            return run(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a transaction that sees the system tenant. */
    static List<String> asRuntimeRole(String query) {
        try (Connection connection = connect(TestDatabase.postgres().runtime());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            run(statement, "select set_config('bailiwick.tenants', '{1}', true)");
            List<String> values = run(statement, query);
            connection.commit();
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As releases did it before there were changes and partitions. */
    static void insert(String target, String at) {
        asRuntimeRole("""
                insert into audit_event
                    (tenant_id, id, at, action, outcome, actor_id, actor, target, reason, address, request_id)
                values (1, nextval('audit_event_seq'), %s, 'test', 'SUCCESS', 0, 'test', '%s', null, '-', '-')""".formatted(at, target));
    }

    private static List<String> run(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        if (statement.execute(query)) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    private static Connection connect(Credentials role) throws SQLException {
        return DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), role.user(), role.password());
    }
}
