package io.bailiwick.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.bailiwick.kernel.TenantScope;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Tells PostgreSQL, for the length of the transaction that takes this connection, which tenants it may see. */
@Singleton
class ScopeOfConnection implements AgroalPoolInterceptor {

    private static final String TELL =
            "select set_config('bailiwick.tenants', ?, true), set_config('bailiwick.scope', ?, true)";

    private final Scopes scopes;

    ScopeOfConnection(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        TenantScope scope = scopes.current();
        if (scope.equals(TenantScope.NONE)) {
            return;
        }
        try {
            if (!connection.getAutoCommit()) {
                tell(connection, scope);
            }
        } catch (SQLException e) {
            showToPool(connection);
            throw new IllegalStateException("PostgreSQL was not told the tenants of a transaction", e);
        }
    }

    /** The pool sees what fails on connections, not on these statements: a broken one must fail once more to be dropped. */
    private static void showToPool(Connection connection) {
        try {
            connection.clearWarnings();
        } catch (SQLException e) {
            Log.debugf(e, "A connection to PostgreSQL is broken");
        }
    }

    private static void tell(Connection connection, TenantScope scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, scope.toArrayLiteral());
            statement.setString(2, scope.all() ? "all" : "some");
            statement.execute();
        }
    }
}
