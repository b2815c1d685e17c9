package io.bailiwick.role;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The permissions that there are: the catalogue's, and those of the tenant's applications. */
@ApplicationScoped
@CallerScoped
@Transactional
public class PermissionService {

    /** As it is listed, whatever it is. */
    public record Listed(int id, String name, @Nullable String description) {}

    private final ApplicationPermissionRepository applications;

    PermissionService(ApplicationPermissionRepository applications) {
        this.applications = applications;
    }

    /** Those of the caller's own tenant (contracts/hdp.md, P1). */
    public List<Listed> list(Caller caller) {
        caller.require(Permission.MGMT_API);
        return listed(caller.home());
    }

    public List<Listed> list(Caller caller, TenantId tenant) {
        caller.require(Permission.VIEW_ROLE, tenant);
        return listed(tenant);
    }

    public Listed get(Caller caller, int id) {
        caller.require(Permission.MGMT_API);
        return listed(caller.home()).stream()
                .filter(permission -> permission.id() == id)
                .findFirst()
                .orElseThrow(() -> new PermissionNotFoundException(id));
    }

    private List<Listed> listed(TenantId tenant) {
        Stream<Listed> own = Arrays.stream(Permission.values())
                .map(known -> new Listed(known.id(), known.wireName(), known.description()));
        Stream<Listed> ofApplications = applications.listAfter(tenant, 0, ApplicationPermissionService.MOST).stream()
                .map(known -> new Listed(known.id(), known.name(), known.description()));
        return Stream.concat(own, ofApplications).toList();
    }
}
