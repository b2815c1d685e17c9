package io.bailiwick.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Retryable;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a failure becomes an HTTP response. */
class ErrorMappers {

    private static final int SECONDS_AFTER_TIMEOUT = 5;

    private final ErrorResponses responses;

    ErrorMappers(ErrorResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response refused(IdentityException e, UriInfo uri) {
        Response response = responses.render(uri, Failures.refused(e));
        return e instanceof Retryable refusal ? after(refusal.seconds(), response) : response;
    }

    @ServerExceptionMapper
    Response missingBody(ConstraintViolationException e, UriInfo uri) {
        return responses.render(uri, new Failure(400, "invalid_json", "A JSON body is required", List.of()));
    }

    // Quarkus maps the next four itself, with bodies that fit none of our formats, unless we do.

    @ServerExceptionMapper
    Response anonymous(UnauthorizedException e, UriInfo uri) {
        return responses.render(uri, unauthenticated());
    }

    @ServerExceptionMapper
    Response notAuthenticated(AuthenticationFailedException e, UriInfo uri) {
        if (e.getCause() instanceof IdentityException cause) {
            return refused(cause, uri);
        }
        return responses.render(uri, unauthenticated());
    }

    @ServerExceptionMapper
    Response denied(ForbiddenException e, UriInfo uri) {
        return responses.render(uri, new Failure(403, "forbidden", "Not allowed", List.of()));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, UriInfo uri) {
        return responses.render(uri, JsonMistake.of(e));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return responses.render(uri, JsonMistake.of(cause));
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        Failure failure = new Failure(
                status.getStatusCode(), "http_" + status.getStatusCode(), status.getReasonPhrase(), List.of());
        return responses.render(uri, failure, Response.fromResponse(e.getResponse()));
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e, UriInfo uri) {
        return changedMeanwhile(uri);
    }

    /** Two waited for each other: the database ended this one, so that the other could go on. */
    @ServerExceptionMapper
    Response waitedInVain(LockAcquisitionException e, UriInfo uri) {
        return changedMeanwhile(uri);
    }

    /** As Hibernate passes that on for plain SQL. */
    @ServerExceptionMapper
    Response waitedInVain(PessimisticLockException e, UriInfo uri) {
        return changedMeanwhile(uri);
    }

    private Response changedMeanwhile(UriInfo uri) {
        return responses.render(uri, Failures.changedMeanwhile());
    }

    /** The database gave up: what was asked for takes too long, or everything does at the moment. */
    @ServerExceptionMapper
    Response tookTooLong(QueryTimeoutException e, UriInfo uri) {
        return after(SECONDS_AFTER_TIMEOUT, responses.render(uri, Failures.tookTooLong(e)));
    }

    @ServerExceptionMapper
    Response constraintBroken(org.hibernate.exception.ConstraintViolationException e, UriInfo uri) {
        return Failures.isTenantGone(e) ? responses.render(uri, Failures.tenantGone()) : unexpected(e, uri);
    }

    /** What fails when a transaction commits arrives wrapped. */
    @ServerExceptionMapper
    Response wrapped(ArcUndeclaredThrowableException e, UriInfo uri) {
        return e.getCause() instanceof IdentityException cause ? refused(cause, uri) : unexpected(e, uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        return responses.render(uri, Failures.unexpected(e));
    }

    private static Response after(long seconds, Response response) {
        return Response.fromResponse(response)
                .header(HttpHeaders.RETRY_AFTER, null)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Failure unauthenticated() {
        return new Failure(401, "unauthenticated", "Invalid user ID or password.", List.of());
    }
}
