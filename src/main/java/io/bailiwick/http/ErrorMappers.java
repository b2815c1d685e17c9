package io.bailiwick.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.IdentityException;
import io.bailiwick.kernel.Retryable;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a failure becomes an HTTP response. */
class ErrorMappers {

    private final ErrorResponses responses;

    ErrorMappers(ErrorResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response refused(IdentityException e, UriInfo uri) {
        Failure failure = new Failure(statusOf(e.kind()), e.code(), e.explanation(), e.subjects());
        Response response = responses.render(uri, failure);
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
        return responses.render(
                uri, new Failure(409, "changed_meanwhile", "Somebody else changed it at the same time", List.of()));
    }

    /** Each foreign key to a tenant is named like this: whoever breaks it makes something in a tenant that is gone. */
    @ServerExceptionMapper
    Response constraintBroken(org.hibernate.exception.ConstraintViolationException e, UriInfo uri) {
        String constraint = e.getConstraintName();
        if (constraint == null || !constraint.endsWith("_tenant_fkey")) {
            return unexpected(e, uri);
        }
        return responses.render(
                uri, new Failure(404, "tenant_not_found", "The tenant has been deleted meanwhile", List.of()));
    }

    /** What fails when a transaction commits arrives wrapped. */
    @ServerExceptionMapper
    Response wrapped(ArcUndeclaredThrowableException e, UriInfo uri) {
        return e.getCause() instanceof IdentityException cause ? refused(cause, uri) : unexpected(e, uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        UUID incident = RandomValues.uuid();
        Log.errorf(e, "Incident %s", incident);
        return responses.render(uri, new Failure(500, "internal_error", "Incident " + incident, List.of()));
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

    private static int statusOf(IdentityException.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case PRECONDITION_FAILED -> 412;
            case UNPROCESSABLE -> 422;
            case LIMITED -> 429;
            case NOT_IMPLEMENTED -> 501;
            case UNAVAILABLE -> 503;
        };
    }
}
