package io.bailiwick.authservice;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;
import static java.util.Comparator.comparing;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** The order in which the services of an account are tried. */
@ApplicationScoped
@CallerScoped
@Transactional
public class AuthServiceOrderService {

    private final AuthServiceRepository services;
    private final ChangeableServices changeable;
    private final AuditTrail audit;

    AuthServiceOrderService(AuthServiceRepository services, ChangeableServices changeable, AuditTrail audit) {
        this.services = services;
        this.changeable = changeable;
        this.audit = audit;
    }

    /** Gives the tenant's own services the positions 1, 2 and so on; those that are left out lose theirs. */
    public AuthServiceOrder arrange(Caller caller, TenantId tenant, AuthServiceOrder request) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        List<Long> order = Input.required("order", request.order());
        List<AuthServiceEntity> own = changeable.lockAll(caller, tenant);
        AuthServiceOrder before = orderOf(own);
        check(order, own);
        for (AuthServiceEntity service : own) {
            int place = order.indexOf(service.id());
            move(caller, service, place);
        }
        services.flush();
        AuthServiceOrder after = orderOf(own);
        audit.record(AuditEvent.done(caller, tenant, "auth_service.order", "tenant:" + tenant)
                .changed(before, after));
        return after;
    }

    private void move(Caller caller, AuthServiceEntity service, int place) {
        Integer position = place < 0 ? null : Integer.valueOf(place + 1);
        if (!Objects.equals(position, service.position())) {
            ChangeableServices.requirePowerOver(caller, service);
            changeable.announce(caller, service, false, false);
            service.setPosition(position);
        }
    }

    private static AuthServiceOrder orderOf(List<AuthServiceEntity> own) {
        return new AuthServiceOrder(own.stream()
                .filter(service -> service.position() != null)
                .sorted(comparing(AuthServiceEntity::position).thenComparing(AuthServiceEntity::id))
                .map(AuthServiceEntity::id)
                .toList());
    }

    private static void check(List<Long> order, List<AuthServiceEntity> own) {
        if (new HashSet<>(order).size() < order.size()) {
            throw InvalidInputException.invalid("order", "names a service twice");
        }
        List<Long> known = own.stream().map(AuthServiceEntity::id).toList();
        order.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidInputException.unknown("authentication service", id);
        });
    }
}
