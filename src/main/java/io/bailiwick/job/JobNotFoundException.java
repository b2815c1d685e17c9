package io.bailiwick.job;

import io.bailiwick.kernel.IdentityException;
import java.util.UUID;

public final class JobNotFoundException extends IdentityException {

    JobNotFoundException(UUID id) {
        super(Kind.NOT_FOUND, "job_not_found", "There is no job with the id %s".formatted(id), id);
    }
}
