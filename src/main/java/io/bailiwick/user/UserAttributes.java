package io.bailiwick.user;

import io.bailiwick.filter.Attribute;
import io.bailiwick.filter.Attributes;
import io.bailiwick.filter.FlagAttribute;
import io.bailiwick.filter.MemberAttribute;
import io.bailiwick.filter.TextAttribute;
import io.bailiwick.filter.ValueAttribute;
import io.bailiwick.filter.ValueType;
import io.bailiwick.kernel.NameKey;
import java.util.function.UnaryOperator;

/** What filters of lists of accounts may ask for (docs/filters.md); {@code u} is the account. */
final class UserAttributes {

    private static final String ROLES =
            "exists (select from user_role r where r.tenant_id = u.tenant_id and r.user_id = u.id and %s)";

    private static final String LOGINS =
            "exists (select from auth_user a where a.tenant_id = u.tenant_id and a.user_id = u.id and %s)";

    /** By an administrator, or by failed logins. */
    private static final String LOCKED = """
            (u.account_locked and (u.account_locked_until is null or u.account_locked_until > current_timestamp)
            or u.lockout_until > current_timestamp)""";

    static final Attributes ALL = new Attributes(
            new ValueAttribute("id", ValueType.NUMBER, "u.id", true),
            new ValueAttribute("guid", ValueType.GUID, "u.guid", true),
            name("userName", "u.user_name_key", "true"),
            name("displayName", "u.display_name_key", "u.display_name is not null"),
            name("lastName", "u.last_name_key", "u.last_name is not null"),
            name("email", "u.email_key", "u.email_key is not null"),
            new TextAttribute(
                    "externalId", "u.external_id", "u.external_id is not null", UnaryOperator.identity(), true),
            new FlagAttribute("active", "u.active"),
            new FlagAttribute("locked", LOCKED),
            new ValueAttribute("createdAt", ValueType.TIME, "u.created_at", true),
            new ValueAttribute("modifiedAt", ValueType.TIME, "u.modified_at", false),
            new ValueAttribute("lastLoginAt", ValueType.TIME, "u.last_login_at", false),
            new MemberAttribute(new ValueAttribute("role", ValueType.NUMBER, "r.role_id", true), ROLES),
            new MemberAttribute(name("authUserName", "a.auth_user_name_key", "true"), LOGINS),
            new MemberAttribute(new ValueAttribute("authServiceId", ValueType.NUMBER, "a.service_id", true), LOGINS));

    private UserAttributes() {}

    /** Compared without regard to case. */
    private static Attribute name(String name, String column, String presence) {
        return new TextAttribute(name, column, presence, NameKey::of, true);
    }
}
