package io.bailiwick.http;

import jakarta.inject.Singleton;

/** The native API's failures: problem details, RFC 9457. */
@Singleton
class ProblemFormat implements ErrorFormat {

    @Override
    public boolean owns(String path) {
        return true;
    }

    @Override
    public Object body(String path, Failure failure) {
        return Problem.of(failure);
    }

    @Override
    public String mediaType() {
        return "application/problem+json";
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
