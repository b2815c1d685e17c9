package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.tenant.CreatedTenant;
import io.bailiwick.tenant.NewTenant;
import io.bailiwick.tenant.Tenant;
import io.bailiwick.tenant.TenantChange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, 3. There is one level of tenants: all but the system tenant are its children. */
record HdpTenant(
        long id,
        String name,
        @Nullable String description,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long parentTenant,

        int status,
        @Nullable List<Long> roles,
        @Nullable List<Long> admins) {

    private static final long SYSTEM = 1;
    private static final int INACTIVE = 0;
    private static final int ACTIVE = 1;

    /** As clients send it to make one. */
    @JsonIgnoreProperties({"id", "roles"})
    record New(
            @Nullable String name,
            @Nullable String description,
            @Nullable Long parentTenant,
            @Nullable Integer status,
            @Nullable List<Long> importedRoles,
            @Nullable List<Long> admins) {

        New {
            importedRoles = importedRoles == null ? null : List.copyOf(importedRoles);
            admins = admins == null ? null : List.copyOf(admins);
        }

        NewTenant toCore() {
            requireParent(Input.required("parentTenant", parentTenant), SYSTEM);
            Boolean active = status == null ? null : isActive(status);
            return new NewTenant(name, null, description, active, null, importedRoles, admins);
        }
    }

    /** As clients send it to change one. What this API does not know stays as it is. */
    @JsonIgnoreProperties({"id", "roles", "admins"})
    record Changed(
            @Nullable String name,
            @Nullable String description,
            @Nullable Long parentTenant,
            @Nullable Integer status) {

        TenantChange applyTo(long tenant, TenantChange before) {
            if (parentTenant != null) {
                requireParent(parentTenant, parentOf(tenant));
            }
            return new TenantChange(before.key(), name, description, isActive(status), before.serverWideNames());
        }
    }

    static HdpTenant of(Tenant tenant) {
        return of(tenant, null, null);
    }

    /** Shows what the request asked for. */
    static HdpTenant created(CreatedTenant created, New request) {
        return of(created.tenant(), request.importedRoles() == null ? null : created.roles(), request.admins());
    }

    static HdpTenant of(Tenant tenant, @Nullable List<Long> roles, @Nullable List<Long> admins) {
        return new HdpTenant(
                tenant.id(),
                tenant.name(),
                tenant.description(),
                parentOf(tenant.id()),
                tenant.active() ? ACTIVE : INACTIVE,
                roles,
                admins);
    }

    private static @Nullable Long parentOf(long tenant) {
        return tenant == SYSTEM ? null : SYSTEM;
    }

    private static void requireParent(Long wanted, @Nullable Long parent) {
        if (!Objects.equals(wanted, parent)) {
            throw InvalidInputException.invalid("parentTenant", "must be 1, and none for tenant 1 itself");
        }
    }

    private static boolean isActive(@Nullable Integer status) {
        return Input.oneOf("status", status, INACTIVE, ACTIVE) == ACTIVE;
    }
}
