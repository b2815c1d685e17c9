package io.bailiwick.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.BesideTheService;
import io.bailiwick.bootstrap.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database of the release before, with that release still at work on it. */
@ExtendWith(ExternalPostgres.class)
@BesideTheService
class AuditUpgradeTest {

    private static final String BEFORE = "9";

    @Test
    void trailKeepsItsEventsAndTakesThoseOfTheReleaseBefore(ExternalDatabase database) throws SQLException {
        migrate(database, BEFORE);
        record(database, "'2024-01-15T00:00:00Z'");
        record(database, "now()");

        migrate(database, "latest");
        record(database, "now()");

        assertThat(database.count("select count(*) from audit_event where action = 'test'"))
                .isEqualTo(3);
        assertThat(database.count("select count(*) from audit_event_default where at < '2024-02-01'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from audit_event_default")).isEqualTo(1);
        assertThat(database.count("select count(*) from audit_event where changes is null and not changes_truncated"))
                .isEqualTo(3);
    }

    @Test
    void administratorsOfTenantsMayReadTheTrailAndUsersMayNot(ExternalDatabase database) throws SQLException {
        migrate(database, BEFORE);
        execute(
                database,
                database.superuser(),
                "insert into tenant (tenant_id, key, name, active, created_at, version) values (7, 'x', 'X', true, now(), 0)",
                "insert into role (tenant_id, id, label, name, name_key, predefined, version) values"
                        + " (7, 70, 'user', 'User', 'user', true, 0),"
                        + " (7, 71, 'tenant_administrator', 'TA', 'ta', true, 0),"
                        + " (7, 72, 'system_administrator', 'SA', 'sa', true, 0),"
                        + " (7, 73, 'own', 'Own', 'own', false, 0)");

        migrate(database, "latest");

        assertThat(database.count("select sum(role_id) from role_permission where permission_id = 100"))
                .isEqualTo(71 + 72);
    }

    private static void migrate(ExternalDatabase database, String target) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of("runtime_role", database.runtime().user()))
                .target(target)
                .load()
                .migrate();
    }

    /** With the statement of the release before. */
    private static void record(ExternalDatabase database, String at) throws SQLException {
        execute(
                database,
                database.runtime(),
                "select set_config('bailiwick.tenants', '{1}', false)",
                "insert into audit_event"
                        + " (tenant_id, id, at, action, outcome, actor_id, actor, target, reason, address, request_id)"
                        + " values (1, nextval('audit_event_seq'), " + at
                        + ", 'test', 'SUCCESS', 0, 'test', 'thing:1', nullif('', ''), '-', '-')");
    }

    private static void execute(ExternalDatabase database, Credentials role, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
