package io.bailiwick.role;

import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that can be given to an account of a tenant, at one moment: by label, by name and by number. */
public final class RoleCatalogue {

    private final List<Role> roles;
    private final List<ApplicationPermission> applications;
    private final long defaultRole;
    private final Map<Long, Role> rolesById;
    private final Map<String, Role> rolesByLabel;
    private final Map<String, Role> rolesByName;
    private final Map<String, Integer> permissionsByName = new HashMap<>();
    private final Map<Integer, String> permissionsById = new HashMap<>();

    RoleCatalogue(List<Role> roles, List<ApplicationPermission> applications, long defaultRole) {
        this.roles = List.copyOf(roles);
        this.applications = List.copyOf(applications);
        this.defaultRole = defaultRole;
        this.rolesById = by(Role::id);
        this.rolesByLabel = by(Role::label);
        this.rolesByName = by(role -> NameKey.of(role.name()));
        Stream.of(Permission.values()).forEach(known -> add(known.id(), known.wireName()));
        applications.forEach(known -> add(known.id(), known.name()));
    }

    /** By number. */
    public List<Role> roles() {
        return roles;
    }

    /** By number. */
    public List<ApplicationPermission> applications() {
        return applications;
    }

    public Optional<Role> role(long id) {
        return Optional.ofNullable(rolesById.get(id));
    }

    /** A label goes before a name. */
    public Optional<Role> role(String labelOrName) {
        return Optional.ofNullable(rolesByLabel.get(labelOrName))
                .or(() -> Optional.ofNullable(rolesByName.get(NameKey.of(labelOrName))));
    }

    /** The role that people have unless they are given another. */
    public Role defaultRole() {
        return role(defaultRole).orElseThrow();
    }

    /** Of the catalogue's or of the tenant's applications. */
    public Optional<Integer> permission(String name) {
        return Optional.ofNullable(permissionsByName.get(name));
    }

    public Optional<String> permissionName(int id) {
        return Optional.ofNullable(permissionsById.get(id));
    }

    private void add(int id, String name) {
        permissionsByName.put(name, id);
        permissionsById.put(id, name);
    }

    private <K> Map<K, Role> by(Function<Role, K> key) {
        return roles.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
