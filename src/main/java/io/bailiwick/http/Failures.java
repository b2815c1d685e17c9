package io.bailiwick.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.IdentityException;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** What the failure of one of several things is, where the others don't fail with it. */
public final class Failures {

    private Failures() {}

    /** What nobody expects is logged, and told by the number of an incident alone. */
    public static Failure of(RuntimeException e) {
        if (e instanceof IdentityException refusal) {
            return refused(refusal);
        }
        if (e instanceof ArcUndeclaredThrowableException && e.getCause() instanceof IdentityException refusal) {
            return refused(refusal);
        }
        if (e instanceof WebApplicationException && e.getCause() instanceof JsonProcessingException mistake) {
            return JsonMistake.of(mistake);
        }
        if (e instanceof OptimisticLockException
                || e instanceof PessimisticLockException
                || e instanceof LockAcquisitionException) {
            return changedMeanwhile();
        }
        if (e instanceof QueryTimeoutException timeout) {
            return tookTooLong(timeout);
        }
        return e instanceof ConstraintViolationException broken && isTenantGone(broken) ? tenantGone() : unexpected(e);
    }

    static Failure refused(IdentityException e) {
        return new Failure(statusOf(e.kind()), e.code(), e.explanation(), e.subjects());
    }

    static Failure changedMeanwhile() {
        return new Failure(409, "changed_meanwhile", "Somebody else changed it at the same time", List.of());
    }

    /** Each foreign key to a tenant is named like this: whoever breaks it makes something in a tenant that is gone. */
    static boolean isTenantGone(ConstraintViolationException e) {
        String constraint = e.getConstraintName();
        return constraint != null && constraint.endsWith("_tenant_fkey");
    }

    static Failure tenantGone() {
        return new Failure(404, "tenant_not_found", "The tenant has been deleted meanwhile", List.of());
    }

    /** Logged for those who wonder which statement it was. */
    static Failure tookTooLong(QueryTimeoutException e) {
        Log.warnf("The database gave up: %s", e.getMessage());
        return new Failure(503, "took_too_long", "It took too long: ask for less, or try again in a moment", List.of());
    }

    static Failure unexpected(Throwable e) {
        UUID incident = RandomValues.uuid();
        Log.errorf(e, "Incident %s", incident);
        return new Failure(500, "internal_error", "Incident " + incident, List.of());
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
