package io.bailiwick.tenant;

import java.util.List;

/**
 * A tenant that has just been made.
 *
 * @param roles its own roles that came of those imported, in their order
 */
public record CreatedTenant(Tenant tenant, List<Long> roles) {

    public CreatedTenant {
        roles = List.copyOf(roles);
    }
}
