package io.bailiwick.job;

/** A job can't be done, however often it is tried: what the message says is shown to those who may see the job. */
public final class JobFailedException extends RuntimeException {

    public JobFailedException(String message) {
        super(message);
    }
}
