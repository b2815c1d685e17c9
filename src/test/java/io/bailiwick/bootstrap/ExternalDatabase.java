package io.bailiwick.bootstrap;

import io.bailiwick.TestDatabase;
import io.bailiwick.bootstrap.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An empty database on a server outside the service, set up as {@code deployment/database/roles.sql} does. */
public record ExternalDatabase(String url, Credentials owner, Credentials runtime, Credentials superuser) {

    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    static ExternalDatabase create(String serverUrl, Credentials owner, Credentials runtime, Credentials superuser) {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        ExternalDatabase server = new ExternalDatabase(serverUrl, owner, runtime, superuser);
        server.execute(
                "create database %s owner %s".formatted(name, owner.user()),
                "revoke all on database %s from public".formatted(name),
                "grant connect on database %s to %s".formatted(name, runtime.user()));
        ExternalDatabase database =
                new ExternalDatabase(serverUrl.replaceFirst("/\\w+\\?", "/" + name + "?"), owner, runtime, superuser);
        database.execute(
                "revoke all on schema public from public",
                "alter schema public owner to " + owner.user(),
                "grant usage on schema public to " + runtime.user());
        return database;
    }

    /** What the service needs, without the right to migrate. */
    Environment service() {
        return connectedAs(runtime)
                .with("BAILIWICK_BASE_URL", "https://id.example.com")
                .with("BAILIWICK_MASTER_KEY", MASTER_KEY)
                .with("BAILIWICK_ADMIN_PASSWORD", TestDatabase.ADMIN_PASSWORD);
    }

    /** What the service needs to migrate by itself. */
    public Environment migratingService() {
        return service().with(migration());
    }

    /** The role that may migrate. */
    Environment migration() {
        return new Environment(
                Map.of("BAILIWICK_MIGRATION_USERNAME", owner.user(), "BAILIWICK_MIGRATION_PASSWORD", owner.password()));
    }

    Environment connectedAs(Credentials role) {
        return new Environment(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", role.user(),
                "QUARKUS_DATASOURCE_PASSWORD", role.password()));
    }

    /** None of these may ever be seen. */
    List<String> secrets() {
        return List.of(
                owner.password(), runtime.password(), superuser.password(), MASTER_KEY, TestDatabase.ADMIN_PASSWORD);
    }

    String name() {
        return url.replaceFirst(".*/(\\w+)\\?.*", "$1");
    }

    int port() {
        return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    long count(String query) {
        return Long.parseLong(text(query));
    }

    /** The first column of the first row. */
    public String text(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of the system tenant in the audit trail, with no more than the release before the partitions gave it. */
    void recordEvent(String at) {
        execute("""
                insert into audit_event
                    (tenant_id, id, at, action, outcome, actor_id, actor, target, reason, address, request_id)
                values (1, nextval('audit_event_seq'), '%s', 'test', 'SUCCESS', 0, 'test', 'thing:1', null, '-', '-')""".formatted(at));
    }

    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }
}
