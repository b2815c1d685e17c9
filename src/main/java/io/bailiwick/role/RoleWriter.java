package io.bailiwick.role;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a role is made of, and writes it. */
@ApplicationScoped
class RoleWriter {

    private static final int NAME_LENGTH = 128;
    private static final int DESCRIPTION_LENGTH = 1024;

    private final RoleRepository roles;
    private final RolePermissions permissions;
    private final Event<RoleChanging> changing;
    private final Clock clock;

    RoleWriter(RoleRepository roles, RolePermissions permissions, Event<RoleChanging> changing, Clock clock) {
        this.roles = roles;
        this.permissions = permissions;
        this.changing = changing;
        this.clock = clock;
    }

    RoleEntity create(Caller caller, TenantId tenant, NewRole request) {
        String name = Input.name("name", request.name(), NAME_LENGTH);
        String description = Input.optionalText("description", request.description(), DESCRIPTION_LENGTH);
        Set<Integer> wanted = granted(caller, tenant, request);
        long id = roles.nextId();
        String label = label(tenant, request.label(), name, id);
        RoleEntity role = new RoleEntity(tenant, id, label, name, description);
        refuseTaken(tenant, name, role);
        guarded(name, label, () -> roles.persistAndFlush(role));
        roles.addPermissions(tenant, id, wanted);
        return role;
    }

    void update(Caller caller, RoleEntity role, Collection<Integer> before, NewRole request) {
        String name = Input.name("name", request.name(), NAME_LENGTH);
        String description = Input.optionalText("description", request.description(), DESCRIPTION_LENGTH);
        if (request.label() != null && !request.label().equals(role.label())) {
            throw InvalidInputException.invalid("label", "can't be changed");
        }
        Set<Integer> wanted = granted(caller, role.tenant(), request);
        Set<Integer> lost = without(before, wanted);
        caller.requireAllOf(lost);
        refuseTaken(role.tenant(), name, role);
        role.change(name, description, clock.instant());
        roles.replacePermissions(role.tenant(), role.id(), wanted);
        guarded(name, role.label(), roles::flush);
        Set<Integer> gained = without(wanted, before);
        if (!gained.isEmpty() || !lost.isEmpty()) {
            changing.fire(new RoleChanging(caller, role.tenant(), role.id(), gained, lost));
        }
    }

    private static Set<Integer> without(Collection<Integer> permissions, Collection<Integer> others) {
        Set<Integer> rest = new HashSet<>(permissions);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    private Set<Integer> granted(Caller caller, TenantId tenant, NewRole request) {
        Set<Integer> wanted = permissions.known(tenant, Input.required("permissions", request.permissions()));
        caller.requireAllOf(wanted);
        return wanted;
    }

    private String label(TenantId tenant, @Nullable String given, String name, long id) {
        if (given != null) {
            return Labels.given(given);
        }
        String made = Labels.of(name, null);
        return roles.findByLabel(tenant, made).isEmpty() ? made : Labels.of(name, id);
    }

    private void refuseTaken(TenantId tenant, String name, RoleEntity self) {
        List<Long> others = roles.idsByNameKey(tenant, NameKey.of(name));
        if (others.stream().anyMatch(id -> id != self.id())) {
            throw RoleExistsException.withName(name);
        }
    }

    private static void guarded(String name, String label, Runnable write) {
        UniqueNames.guard(
                "role_name_key",
                () -> RoleExistsException.withName(name),
                () -> UniqueNames.guard("role_label_key", () -> RoleExistsException.withLabel(label), write));
    }
}
