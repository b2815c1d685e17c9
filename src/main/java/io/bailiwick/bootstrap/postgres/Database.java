package io.bailiwick.bootstrap.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A database of the running server. */
record Database(int port, String name) {

    /** Never answers a request for the plain password, whoever should one day listen on this port. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256".formatted(port, name);
    }

    /** Without {@code DriverManager}, which may not see the driver through Quarkus' class loader. */
    Connection connect(Credentials credentials) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        return requireNonNull(new Driver().connect(url(), properties));
    }
}
