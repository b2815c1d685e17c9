package io.bailiwick.compat.hdp;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tenants as this API names them: by number in bodies and queries, by name on request. */
@ApplicationScoped
class TenantNames {

    private static final long HIGHEST = Integer.MAX_VALUE;

    private final TenantService tenants;

    TenantNames(TenantService tenants) {
        this.tenants = tenants;
    }

    /** Nothing said: the tenant in which the caller resides. */
    TenantId idIn(Caller caller, @Nullable Long id) {
        if (id == null) {
            return caller.home();
        }
        if (id < 1 || id > HIGHEST) {
            throw InvalidInputException.unknown("tenant", id);
        }
        return tenants.requireKnown(caller, new TenantId(id));
    }

    TenantId idInPath(Caller caller, long id) {
        if (id < 1 || id > HIGHEST) {
            throw new NotFoundException();
        }
        return tenants.idOf(caller, new TenantId(id));
    }

    /** Of a query; a name counts more than a number. */
    TenantId idInQuery(Caller caller, @Nullable String id, @Nullable String name) {
        return name == null ? idIn(caller, numberOf(id)) : tenants.idOfName(caller, name);
    }

    private static @Nullable Long numberOf(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw InvalidInputException.invalid("tenantID", "must be a number");
        }
    }

    /** For a list: all of them by one question, or none. */
    Map<Long, String> namesIf(boolean wanted, Caller caller, Stream<Long> ids) {
        if (!wanted) {
            return Map.of();
        }
        return tenants.namesOf(caller, ids.map(TenantId::new).collect(toSet())).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    @Nullable
    String nameIf(boolean wanted, Caller caller, long id) {
        return wanted ? tenants.nameOf(caller, new TenantId(id)) : null;
    }
}
