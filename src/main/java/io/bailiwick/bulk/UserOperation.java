package io.bailiwick.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done. Shows nobody what it holds: it may be a password.
 *
 * @param op {@code create}, {@code update} or {@code delete}
 * @param id of the account that is to be changed or deleted
 * @param version that the account must still have; any, if left out
 * @param user the new account, or a merge patch (RFC 7396) of one
 */
public record UserOperation(
        @Nullable String op,
        @Nullable Long id,
        @Nullable Integer version,
        @Nullable JsonNode user) {

    static final String CREATE = "create";
    static final String UPDATE = "update";
    static final String DELETE = "delete";

    boolean creates() {
        return CREATE.equals(op);
    }

    boolean updates() {
        return UPDATE.equals(op);
    }

    boolean deletes() {
        return DELETE.equals(op);
    }

    long requiredId() {
        return Input.required("id", id);
    }

    ObjectNode requiredUser() {
        if (user == null || user.isNull()) {
            throw InvalidInputException.missing("user");
        }
        if (user instanceof ObjectNode object) {
            return object;
        }
        throw InvalidInputException.invalid("user", "must be an object");
    }

    ExpectedVersion expected() {
        return version == null ? ExpectedVersion.ANY : ExpectedVersion.of(version);
    }

    @Override
    public String toString() {
        return "UserOperation[%s, …]".formatted(op);
    }
}
