package io.bailiwick.bootstrap.postgres;

/** The embedded server cannot run. The message is for the person who started Bailiwick and says what to do. */
public class EmbeddedPostgresException extends RuntimeException {

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
