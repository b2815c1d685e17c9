package io.bailiwick.transfer;

import io.bailiwick.role.ApplicationPermission;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A permission of the tenant's applications. */
@RegisterForReflection
record PermissionLine(
        String type, @Nullable String name, @Nullable String description) {

    static final String TYPE = "applicationPermission";

    static PermissionLine of(ApplicationPermission permission) {
        return new PermissionLine(TYPE, permission.name(), permission.description());
    }
}
