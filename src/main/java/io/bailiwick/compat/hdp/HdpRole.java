package io.bailiwick.compat.hdp;

import io.bailiwick.role.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, 4. Items of lists leave out permissions and users. */
record HdpRole(
        long id,
        String name,
        long tenantId,
        @Nullable String description,
        @Nullable List<Integer> permissions,
        @Nullable List<Long> users) {

    static HdpRole inList(Role role) {
        return new HdpRole(role.id(), role.name(), role.tenantId(), role.description(), null, null);
    }

    static HdpRole of(Role role, List<Long> users) {
        return new HdpRole(
                role.id(), role.name(), role.tenantId(), role.description(), role.permissions(), List.copyOf(users));
    }
}
