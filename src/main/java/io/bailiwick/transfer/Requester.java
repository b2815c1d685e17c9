package io.bailiwick.transfer;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a job, with what they could do then: a job never does more, be it that the credential could do less than
 * its account or that the account was given more since. What ends the account's sessions ends its jobs.
 *
 * @param userId the account's
 * @param actor who really asked, where somebody acted as the account
 * @param permissions ids
 * @param administered numbers of tenants; without meaning for an Administrator
 * @param securityVersion raised by whatever ends the account's sessions
 */
record Requester(
        long tenantId,
        long userId,
        @Nullable Actor actor,
        Set<Integer> permissions,
        Set<Long> administered,
        int securityVersion) {

    Requester {
        permissions = Set.copyOf(permissions);
        administered = Set.copyOf(administered);
    }

    static Requester of(Caller caller, int securityVersion) {
        return new Requester(
                caller.home().value(),
                caller.userId(),
                caller.actor(),
                caller.permissions(),
                caller.administered().stream().map(TenantId::value).collect(Collectors.toSet()),
                securityVersion);
    }

    /** That a job of theirs has come somewhere. */
    AuditEvent done(Transfer transfer, String action, Object outcome) {
        Actor account = transfer.requestedBy();
        String target = (transfer.isImport() ? "import:" : "export:") + transfer.id();
        AuditEvent event = new AuditEvent(
                transfer.tenant(),
                action,
                AuditEvent.Outcome.SUCCESS,
                actor == null ? account : actor,
                actor == null ? null : account,
                target,
                "",
                null);
        return event.changed(null, outcome);
    }

    /** {@code account} is the same account as it is now. */
    Caller narrowed(Caller account) {
        Set<Integer> both = new HashSet<>(account.permissions());
        both.retainAll(permissions);
        Set<TenantId> tenants = account.administered().stream()
                .filter(tenant -> administered.contains(tenant.value()))
                .collect(Collectors.toSet());
        return new Caller(
                account.userId(), account.guid(), account.userName(), account.home(), both, tenants, false, actor);
    }
}
