package io.bailiwick.role;

import static java.util.stream.Collectors.toMap;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.RoleImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Copies roles of the system tenant. Labels tell which role of the new tenant stands for which: those that it has from the
 * start are not copied again. Permissions of applications stay behind, for they belong to the tenant that defines them.
 */
@ApplicationScoped
class ImportedRoles implements RoleImport {

    private static final int MOST = 1_000;

    private static final String COPY = """
            insert into role (tenant_id, id, label, name, name_key, description, predefined, version)
            select ?1, nextval('role_seq'), label, name, name_key, description, false, 0
            from (select * from role where tenant_id = 1 and id = any (?2) order by id) as source
            on conflict (tenant_id, label) do nothing""";

    private static final String COPY_PERMISSIONS = """
            insert into role_permission (tenant_id, role_id, permission_id)
            select ?1, copy.id, p.permission_id
            from role_permission p
                join role source on source.tenant_id = p.tenant_id and source.id = p.role_id
                join role copy on copy.tenant_id = ?1 and copy.label = source.label and not copy.predefined
            where p.tenant_id = 1 and p.role_id = any (?2) and p.permission_id < 1000""";

    private static final String COPIES = """
            select source.id, copy.id
            from role source join role copy on copy.tenant_id = ?1 and copy.label = source.label
            where source.tenant_id = 1 and source.id = any (?2)""";

    private final RoleRepository roles;
    private final Sql sql;

    ImportedRoles(RoleRepository roles, Sql sql) {
        this.roles = roles;
        this.sql = sql;
    }

    @Override
    public List<Long> importInto(Caller caller, TenantId tenant, List<Long> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (wanted.size() > MOST) {
            throw InvalidInputException.invalid("importedRoles", "must have at most %d members".formatted(MOST));
        }
        List<Long> copies = copy(tenant, wanted.stream().distinct().toList());
        caller.requireAllOf(Set.copyOf(roles.permissionsOf(tenant, copies)));
        return copies;
    }

    private List<Long> copy(TenantId tenant, List<Long> wanted) {
        Long[] sources = wanted.toArray(Long[]::new);
        sql.change(COPY, tenant.value(), sources);
        sql.change(COPY_PERMISSIONS, tenant.value(), sources);
        Map<Long, Long> copies = sql.list(Object[].class, COPIES, tenant.value(), sources).stream()
                .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return wanted.stream()
                .map(id -> Optional.ofNullable(copies.get(id))
                        .orElseThrow(() -> InvalidInputException.unknown("role", id)))
                .toList();
    }
}
