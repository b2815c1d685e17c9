package io.bailiwick.user;

import io.bailiwick.role.Role;
import java.util.List;

/**
 * A role and who has it.
 *
 * @param holders the numbers of the accounts that hold it themselves, in their order
 */
public record HeldRole(Role role, List<Long> holders) {

    public HeldRole {
        holders = List.copyOf(holders);
    }
}
