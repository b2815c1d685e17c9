package io.bailiwick.role;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role of one tenant. {@code label} is stable and unique there; permissions are ids of the catalogue. */
public record Role(
        long id,
        long tenantId,
        String label,
        String name,
        @Nullable String description,
        boolean predefined,
        List<Integer> permissions,
        int version) {

    public Role {
        permissions = List.copyOf(permissions);
    }

    /** Whether a request would change nothing. */
    public boolean isMadeOf(NewRole request) {
        return name.equals(request.name())
                && Objects.equals(description, request.description())
                && request.permissions() != null
                && Set.copyOf(permissions).equals(Set.copyOf(request.permissions()));
    }
}
