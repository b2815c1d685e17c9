package io.bailiwick.user;

import io.bailiwick.kernel.Actor;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account as far as acting goes: may it, and what may it. */
public record Principal(
        TenantId tenant,
        long userId,
        UUID guid,
        String userName,
        boolean active,
        boolean locked,
        @Nullable Integer passwordStatus,
        @Nullable Instant passwordExpiration,
        int securityVersion,
        List<String> roles,
        Set<Integer> permissions,
        Set<TenantId> administered,
        List<String> applicationPermissions) {

    /** Disabled and locked accounts can do nothing, whatever credential they show. */
    public boolean usable() {
        return active && !locked;
    }

    /** Of the system tenant, in which one who can log in must always be left. */
    boolean isSystemAdministrator() {
        return tenant.isSystem() && permissions.contains(Permission.ADMINISTRATOR.id());
    }

    /** Judged only where the internal service checked the password. */
    public boolean mustChangePassword(Instant now) {
        return new PasswordInfo(passwordStatus, passwordExpiration).mustChange(now);
    }

    public Caller toCaller(boolean mustChangePassword) {
        return new Caller(userId, guid, userName, tenant, permissions, administered, mustChangePassword);
    }

    /** For somebody who acts as this account. The state of its password is no concern of theirs. */
    Caller toCaller(Actor actor) {
        return new Caller(userId, guid, userName, tenant, permissions, administered, false, actor);
    }

    static Principal of(Object[] row) {
        return new Principal(
                new TenantId((Long) row[0]),
                (Long) row[1],
                (UUID) row[2],
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (Integer) row[6],
                (Instant) row[7],
                (Integer) row[8],
                List.of((String[]) row[9]),
                Set.of((Integer[]) row[10]),
                List.of((Long[]) row[11]).stream().map(TenantId::new).collect(Collectors.toSet()),
                List.of((String[]) row[12]));
    }
}
