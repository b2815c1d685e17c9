package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.NewRole;
import io.bailiwick.role.Role;
import io.bailiwick.user.HeldRole;
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

    /** As clients send it: permissions and users must be there and may be empty. */
    @JsonIgnoreProperties("id")
    record Request(
            @Nullable String name,
            @Nullable Long tenantId,
            @Nullable String description,
            @Nullable List<Integer> permissions,
            @Nullable List<Long> users) {

        NewRole toCore() {
            return new NewRole(null, name, description, permissions);
        }

        /** What a role is made of, if it stays in its tenant. */
        NewRole toCore(TenantId tenant) {
            if (tenantId != null && tenantId != tenant.value()) {
                throw InvalidInputException.invalid("tenantId", "can't be changed");
            }
            return toCore();
        }

        List<Long> holders() {
            return Input.required("users", users);
        }
    }

    static HdpRole inList(Role role) {
        return new HdpRole(role.id(), role.name(), role.tenantId(), role.description(), null, null);
    }

    static HdpRole of(HeldRole held) {
        Role role = held.role();
        return new HdpRole(
                role.id(), role.name(), role.tenantId(), role.description(), role.permissions(), held.holders());
    }
}
