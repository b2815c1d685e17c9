package io.bailiwick.audit;

import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done or refused.
 *
 * @param tenant in whose trail it stands
 * @param action what, such as {@code user.create}
 * @param actor who really did it
 * @param onBehalfOf as whom, where somebody acted as another
 * @param target to what, such as {@code user:31}
 * @param reason the true reason of a refusal, which the caller may never see; empty where there is none
 * @param changes null where nothing was changed that can be shown
 */
public record AuditEvent(
        TenantId tenant,
        String action,
        Outcome outcome,
        Actor actor,
        @Nullable Actor onBehalfOf,
        String target,
        String reason,
        @Nullable Changes changes) {

    /** How it ended. */
    public enum Outcome {
        SUCCESS,
        REFUSED
    }

    /** By somebody who is no caller yet: {@code actorId} is 0 where the name stands for nobody in the tenant. */
    public AuditEvent(
            TenantId tenant, String action, Outcome outcome, long actorId, String actor, String target, String reason) {
        this(tenant, action, outcome, new Actor(actorId, actor, tenant), null, target, reason, null);
    }

    public static AuditEvent refused(Caller caller, TenantId tenant, String action, String target, String reason) {
        return by(caller, tenant, action, Outcome.REFUSED, target, reason);
    }

    public static AuditEvent done(Caller caller, TenantId tenant, String action, String target) {
        return by(caller, tenant, action, Outcome.SUCCESS, target, "");
    }

    /**
     * The same with what it changed: the properties in which the two records differ, as JSON shows them.
     *
     * @param before as it was shown, null for what was created; never anything that holds a secret
     * @param after as it is shown now, null for what was deleted
     */
    public AuditEvent changed(@Nullable Object before, @Nullable Object after) {
        return new AuditEvent(tenant, action, outcome, actor, onBehalfOf, target, reason, new Changes(before, after));
    }

    private static AuditEvent by(
            Caller caller, TenantId tenant, String action, Outcome outcome, String target, String reason) {
        Actor account = caller.account();
        Actor actor = caller.actor();
        return actor == null
                ? new AuditEvent(tenant, action, outcome, account, null, target, reason, null)
                : new AuditEvent(tenant, action, outcome, actor, account, target, reason, null);
    }
}
