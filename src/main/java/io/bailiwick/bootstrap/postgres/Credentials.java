package io.bailiwick.bootstrap.postgres;

/** A database role and its password. */
public record Credentials(String user, String password) {

    /** Keeps the password out of logs and messages. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + ", password=***]";
    }
}
