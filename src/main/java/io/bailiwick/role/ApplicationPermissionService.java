package io.bailiwick.role;

import static io.bailiwick.kernel.Permission.APPLICATION_PERMISSIONS;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import io.bailiwick.tenancy.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Permissions that a tenant defines for its applications, at most {@value #MOST}. */
@ApplicationScoped
@CallerScoped
@Transactional
public class ApplicationPermissionService {

    static final int MOST = 1_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,127}");
    private static final int DESCRIPTION_LENGTH = 1024;

    private final ApplicationPermissionRepository permissions;
    private final AuditTrail audit;

    ApplicationPermissionService(ApplicationPermissionRepository permissions, AuditTrail audit) {
        this.permissions = permissions;
        this.audit = audit;
    }

    public List<ApplicationPermission> list(Caller caller, TenantId tenant) {
        caller.require(Permission.VIEW_ROLE, tenant);
        return permissions.listAfter(tenant, 0, MOST);
    }

    public ApplicationPermission get(Caller caller, TenantId tenant, int id) {
        caller.require(Permission.VIEW_ROLE, tenant);
        return permissions.find(tenant, id).orElseThrow(() -> new PermissionNotFoundException(id));
    }

    public ApplicationPermission create(Caller caller, TenantId tenant, NewApplicationPermission request) {
        caller.require(APPLICATION_PERMISSIONS, tenant);
        String name = checkedName(request);
        if (permissions.listAfter(tenant, 0, MOST).size() >= MOST) {
            throw InvalidInputException.invalid("permissions", "can be at most %d in a tenant".formatted(MOST));
        }
        ApplicationPermission created =
                new ApplicationPermission(permissions.nextId(), name, checkedDescription(request), 0);
        if (!permissions.add(tenant, created)) {
            throw new PermissionExistsException(name);
        }
        record(caller, tenant, "create", created.id(), null, created);
        return created;
    }

    public ApplicationPermission update(
            Caller caller,
            TenantId tenant,
            int id,
            ExpectedVersion expected,
            UnaryOperator<NewApplicationPermission> edit) {
        caller.require(APPLICATION_PERMISSIONS, tenant);
        ApplicationPermission before = lock(tenant, id, expected);
        NewApplicationPermission wanted = edit.apply(NewApplicationPermission.of(before));
        String name = checkedName(wanted);
        UniqueNames.guard(
                "application_permission_name_key",
                () -> new PermissionExistsException(name),
                () -> permissions.update(tenant, id, name, checkedDescription(wanted)));
        ApplicationPermission after = permissions.find(tenant, id).orElseThrow();
        record(caller, tenant, "update", id, before, after);
        return after;
    }

    /** Refused while a role or an account has it. */
    public void delete(Caller caller, TenantId tenant, int id, ExpectedVersion expected) {
        caller.require(APPLICATION_PERMISSIONS, tenant);
        ApplicationPermission before = lock(tenant, id, expected);
        if (permissions.isInUse(tenant, id)) {
            throw new PermissionInUseException(id);
        }
        permissions.remove(tenant, id);
        record(caller, tenant, "delete", id, before, null);
    }

    private ApplicationPermission lock(TenantId tenant, int id, ExpectedVersion expected) {
        ApplicationPermission found =
                permissions.lock(tenant, id).orElseThrow(() -> new PermissionNotFoundException(id));
        expected.check(found.version());
        return found;
    }

    private static String checkedName(NewApplicationPermission request) {
        String name = Input.required("name", request.name());
        if (!NAME.matcher(name).matches()) {
            throw InvalidInputException.invalid(
                    "name", "must begin with a letter and have at most 128 letters a-z, digits, dots, hyphens and _");
        }
        return name;
    }

    private static @Nullable String checkedDescription(NewApplicationPermission request) {
        return Input.optionalText("description", request.description(), DESCRIPTION_LENGTH);
    }

    private void record(
            Caller caller,
            TenantId tenant,
            String verb,
            int id,
            @Nullable ApplicationPermission before,
            @Nullable ApplicationPermission after) {
        audit.record(AuditEvent.done(caller, tenant, "permission." + verb, "permission:" + id)
                .changed(before, after));
    }
}
