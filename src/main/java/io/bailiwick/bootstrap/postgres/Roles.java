package io.bailiwick.bootstrap.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Sets up the two roles and their database. All of it is done on every start and does no harm when repeated, so it does
 * not matter where an earlier one was killed.
 */
final class Roles {

    static final String OWNER = "bailiwick_owner";
    static final String RUNTIME = "bailiwick";
    static final String DATABASE = "bailiwick";

    private static final String UNPRIVILEGED =
            "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication connection limit -1";

    private final int port;
    private final Credentials superuser;

    Roles(int port, Credentials superuser) {
        this.port = port;
        this.superuser = superuser;
    }

    void prepare(Credentials owner, Credentials runtime) throws SQLException {
        try (Connection connection = new Database(port, "postgres").connect(superuser)) {
            prepareRole(connection, owner);
            prepareRole(connection, runtime);
            prepareDatabase(connection);
        }
        try (Connection connection = new Database(port, DATABASE).connect(superuser)) {
            prepareSchema(connection);
        }
    }

    private static void prepareRole(Connection connection, Credentials role) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", role.user())) {
            execute(connection, "create role " + role.user());
        }
        execute(connection, "alter role %s %s".formatted(role.user(), UNPRIVILEGED));
        // The driver hashes the password: the server never sees it and cannot log it.
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
    }

    private static void prepareDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", DATABASE)) {
            execute(connection, "create database " + DATABASE);
        }
        execute(connection, "alter database %s owner to %s".formatted(DATABASE, OWNER));
        execute(connection, "revoke all on database postgres, template1, %s from public".formatted(DATABASE));
        execute(connection, "grant connect on database %s to %s".formatted(DATABASE, RUNTIME));
        if (exists(connection, "select where pg_has_role(?, '%s', 'member')".formatted(OWNER), RUNTIME)) {
            execute(connection, "revoke %s from %s".formatted(OWNER, RUNTIME));
        }
    }

    private static void prepareSchema(Connection connection) throws SQLException {
        execute(connection, "alter schema public owner to " + OWNER);
        execute(connection, "revoke all on schema public from public, " + RUNTIME);
        execute(connection, "grant usage on schema public to " + RUNTIME);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
