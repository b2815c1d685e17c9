package io.bailiwick.role;

import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which permissions there are in a tenant: those of the catalogue and those of its applications. */
@ApplicationScoped
class RolePermissions {

    private static final int MOST = 1_000;

    private final ApplicationPermissionRepository applications;

    RolePermissions(ApplicationPermissionRepository applications) {
        this.applications = applications;
    }

    /** Without doubles, in order. What is named stays until the transaction ends. */
    Set<Integer> known(TenantId tenant, Collection<Integer> ids) {
        Set<Integer> wanted = new TreeSet<>(ids);
        if (wanted.size() > MOST) {
            throw InvalidInputException.invalid("permissions", "must have at most %d members".formatted(MOST));
        }
        List<Integer> ofApplications =
                wanted.stream().filter(id -> Permission.byId(id).isEmpty()).toList();
        if (!ofApplications.isEmpty()) {
            refuseUnknown(ofApplications, applications.hold(tenant, ofApplications));
        }
        return wanted;
    }

    private static void refuseUnknown(List<Integer> wanted, List<Integer> found) {
        wanted.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidInputException.unknown("permission", id);
        });
    }
}
