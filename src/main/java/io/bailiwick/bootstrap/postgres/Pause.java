package io.bailiwick.bootstrap.postgres;

/** A short wait between two looks at something that sends no notice. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for the embedded PostgreSQL.", e);
        }
    }
}
