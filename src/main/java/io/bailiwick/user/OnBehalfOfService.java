package io.bailiwick.user;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.Permission;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Somebody does something as somebody else, within what they could do themselves (contracts/hdp.md, 9). */
@ApplicationScoped
@CallerScoped
@Transactional
public class OnBehalfOfService {

    private final NamedUsers names;
    private final Delegation delegation;
    private final AuditTrail audit;

    OnBehalfOfService(NamedUsers names, Delegation delegation, AuditTrail audit) {
        this.names = names;
        this.delegation = delegation;
        this.audit = audit;
    }

    /**
     * The account of that name as a caller, with the real one as its actor; the caller itself for its own name.
     *
     * @param userName of an account in a tenant that the caller administers; {@code name@key} where several have one
     * @param needed the permission for what is to be done
     * @throws UserNameException if the name stands for no account that can act there, or for several
     */
    public Caller actAs(Caller caller, String userName, Permission needed) {
        caller.require(needed);
        if (NameKey.of(userName).equals(NameKey.of(caller.userName()))) {
            return caller;
        }
        caller.require(Permission.ON_BEHALF_OF);
        if (caller.actor() != null) {
            throw ForbiddenException.actsAlready();
        }
        Principal account = names.find(caller, userName);
        delegation.requireAsStrong(caller, account);
        Caller acting = account.toCaller(caller.account());
        audit.record(AuditEvent.done(acting, account.tenant(), "user.on-behalf-of", "user:" + account.userId()));
        return acting;
    }
}
