package io.bailiwick.login;

import io.bailiwick.TestDatabase;
import io.bailiwick.bootstrap.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the database holds of one account, seen past the service. */
record StoredHashRow(int user) {

    /** What must not change with the hash. */
    record Versions(int security, int row) {}

    static Connection connect() throws SQLException {
        Credentials owner = TestDatabase.postgres().owner();
        return DriverManager.getConnection(TestDatabase.postgres().jdbcUrl(), owner.user(), owner.password());
    }

    String hash() throws SQLException {
        try (Connection connection = connect();
                ResultSet row = read(connection)) {
            return row.getString(1);
        }
    }

    Versions versions() throws SQLException {
        try (Connection connection = connect();
                ResultSet row = read(connection)) {
            return new Versions(row.getInt(2), row.getInt(3));
        }
    }

    void set(String hash) throws SQLException {
        try (Connection connection = connect()) {
            set(connection, hash);
        }
    }

    void set(Connection connection, String hash) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update app_user set password_hash = ? where id = ?")) {
            statement.setString(1, hash);
            statement.setInt(2, user);
            statement.executeUpdate();
        }
    }

    /** Until the connection's transaction ends, nobody else changes the row. */
    void lock(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("select from app_user where id = ? for update")) {
            statement.setInt(1, user);
            statement.execute();
        }
    }

    /** Whether somebody waits for the connection's transaction. */
    static boolean isAwaited(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select exists (select from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private ResultSet read(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "select password_hash, security_version, version from app_user where id = ?");
        statement.closeOnCompletion();
        statement.setInt(1, user);
        ResultSet row = statement.executeQuery();
        row.next();
        return row;
    }
}
