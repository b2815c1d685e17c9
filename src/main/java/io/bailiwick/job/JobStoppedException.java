package io.bailiwick.job;

/** Whoever runs a job must leave it. */
final class JobStoppedException extends RuntimeException {

    JobStoppedException() {
        super("The job was aborted or is another's");
    }
}
