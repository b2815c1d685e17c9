package io.bailiwick.audit;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;

/**
 * One thing that was done or refused.
 *
 * @param action what, such as {@code user.create}
 * @param actorId 0 for the service itself or somebody unknown
 * @param actor who, by name
 * @param target to what, such as {@code user:31}
 * @param reason the true reason of a refusal, which the caller may never see; empty where there is none
 */
public record AuditEvent(
        TenantId tenant, String action, Outcome outcome, long actorId, String actor, String target, String reason) {

    /** How it ended. */
    public enum Outcome {
        SUCCESS,
        REFUSED
    }

    public static AuditEvent refused(Caller caller, TenantId tenant, String action, String target, String reason) {
        return new AuditEvent(tenant, action, Outcome.REFUSED, caller.userId(), caller.userName(), target, reason);
    }

    public static AuditEvent done(Caller caller, TenantId tenant, String action, String target) {
        return new AuditEvent(tenant, action, Outcome.SUCCESS, caller.userId(), caller.userName(), target, "");
    }
}
