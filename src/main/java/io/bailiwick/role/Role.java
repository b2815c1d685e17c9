package io.bailiwick.role;

import java.util.List;
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
}
