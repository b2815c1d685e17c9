package io.bailiwick.transfer;

import io.bailiwick.role.Role;
import io.bailiwick.role.RoleCatalogue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role.
 *
 * @param predefined true for what every tenant has from the start: it is not imported
 * @param permissions by name, those of the catalogue and of applications
 */
@RegisterForReflection
record RoleLine(
        String type,
        @Nullable String label,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean predefined,
        @Nullable List<String> permissions) {

    static final String TYPE = "role";

    static RoleLine of(Role role, RoleCatalogue catalogue) {
        return new RoleLine(
                TYPE,
                role.label(),
                role.name(),
                role.description(),
                role.predefined() ? true : null,
                role.permissions().stream()
                        .flatMap(id -> catalogue.permissionName(id).stream())
                        .toList());
    }

    RoleLine {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }
}
