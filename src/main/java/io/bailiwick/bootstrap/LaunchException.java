package io.bailiwick.bootstrap;

/** The configuration does not suffice to start. The message says what to do. */
final class LaunchException extends RuntimeException {

    LaunchException(String message) {
        super(message);
    }
}
