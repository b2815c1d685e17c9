package io.bailiwick.bootstrap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whoever may not migrate at least looks: an older schema is refused, a newer one is fine. */
@ApplicationScoped
class SchemaCheck {

    /** The newest migration that this program knows. */
    static final int NEWEST = 64;

    private static final String NO_SUCH_TABLE = "42P01";
    private static final String VERSION =
            "select coalesce(max(version::integer), 0) from flyway_schema_history where success and version is not null";

    private final AgroalDataSource dataSource;

    SchemaCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check() {
        int found = version();
        if (found < NEWEST) {
            throw new ConfigurationException("""
                    Bailiwick does not start: the schema is at version %d, this program needs %d. Run it once with the \
                    argument 'migrate', or set BAILIWICK_MIGRATION_USERNAME and BAILIWICK_MIGRATION_PASSWORD""".formatted(found, NEWEST));
        }
    }

    private int version() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(VERSION)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return 0;
            }
            throw new ConfigurationException(
                    "Bailiwick does not start: the database cannot be used: " + e.getMessage(), e);
        }
    }
}
