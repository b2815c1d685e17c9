package io.bailiwick.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What long lists show of an account: neither who somebody is nor how they log in, which may be much.
 *
 * @param passwordInfo null for an account of whose password nothing was ever said
 */
public record UserSummary(
        long id,
        String userName,
        long tenantId,
        StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        UserPermissions permissions) {

    static final String SQL = """
            select id, user_name, tenant_id, active, account_locked, account_locked_at, account_locked_until,
                %s, %s, password_status, password_expiration, explicit_permissions,
                array(select role_id from user_role r where r.tenant_id = u.tenant_id and r.user_id = u.id order by role_id)
            from app_user u where tenant_id = any (?1) and id = any (?2)""".formatted(UserEntity.LOCKED_OUT_AT, UserEntity.LOCKED_OUT_UNTIL);

    static UserSummary of(Object[] row) {
        StatusInfo status = StatusInfo.of((Boolean) row[3], (Boolean) row[4], (Instant) row[5], (Instant) row[6]);
        return new UserSummary(
                (Long) row[0],
                (String) row[1],
                (Long) row[2],
                status.orLockout((Instant) row[7], (Instant) row[8]),
                row[9] == null ? null : new PasswordInfo((Integer) row[9], (Instant) row[10]),
                new UserPermissions(List.of((Long[]) row[12]), row[11] == null ? null : List.of((Integer[]) row[11])));
    }
}
