package io.bailiwick;

import io.bailiwick.bootstrap.postgres.Credentials;
import io.bailiwick.bootstrap.postgres.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of its own for each test run: started once, stopped with its folder removed. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN_PASSWORD = "first-admin-4711";

    private static ThrowawayPostgres throwaway;
    private static EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        throwaway = ThrowawayPostgres.start("test-data");
        postgres = throwaway.postgres();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.runtime().user(),
                "quarkus.datasource.password", postgres.runtime().password(),
                "bailiwick.migration.username", postgres.owner().user(),
                "bailiwick.migration.password", postgres.owner().password(),
                "bailiwick.admin-password", ADMIN_PASSWORD,
                "bailiwick.master-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "bailiwick.base-url", "http://localhost:8081");
    }

    @Override
    public void stop() {
        throwaway.close();
    }

    /** As nobody but the server's own administrator. */
    public static Connection superuser() throws SQLException {
        Credentials superuser = throwaway.superuser();
        return DriverManager.getConnection(postgres.jdbcUrl(), superuser.user(), superuser.password());
    }

    /** The running server, for tests that ask it as the owner or the runtime role. */
    public static EmbeddedPostgres postgres() {
        return postgres;
    }

    /** What only another replica or an administrator of the database could do. */
    public static void asOwner(String sql) {
        Credentials owner = postgres.owner();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as the owner, who sees all tenants; returns the first column. */
    public static List<String> sql(String statement) {
        Credentials owner = postgres.owner();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), owner.user(), owner.password());
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(statement)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** High and apart, so that no id looks like another number of an answer. */
    public static void raiseIds() {
        sql("""
                select setval('tenant_seq', greatest(nextval('tenant_seq'), 710000)),
                    setval('role_seq', greatest(nextval('role_seq'), 720000)),
                    setval('user_seq', greatest(nextval('user_seq'), 730000)),
                    setval('auth_service_seq', greatest(nextval('auth_service_seq'), 740000))""");
    }
}
