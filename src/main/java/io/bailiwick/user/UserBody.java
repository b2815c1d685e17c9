package io.bailiwick.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bailiwick.kernel.Input;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as clients of the native API write it: all of it, so that what is left out is removed. What is read-only is
 * accepted and ignored, so that an answer can be sent back.
 */
@JsonIgnoreProperties({"id", "guid", "tenantId", "createdAt", "modifiedAt", "lastLoginAt", "version"})
record UserBody(
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable Map<String, Object> profile,
        @Nullable StatusInfo statusInfo,
        @Nullable PasswordInfo passwordInfo,
        @Nullable UserPermissions permissions,
        @Nullable AuthenticationInfo authenticationInfo) {

    UserBody {
        profile = profile == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(profile));
    }

    static UserBody of(UserContent content) {
        UserDetails details = content.details();
        return new UserBody(
                content.userName(),
                details.displayName(),
                details.firstName(),
                details.lastName(),
                details.email(),
                details.externalId(),
                details.profile(),
                content.statusInfo(),
                content.passwordInfo(),
                content.permissions(),
                content.authenticationInfo());
    }

    UserContent toContent() {
        return new UserContent(
                userName,
                new UserDetails(displayName, firstName, lastName, email, externalId, profile),
                statusInfo,
                passwordInfo,
                Input.required("permissions", permissions),
                Input.required("authenticationInfo", authenticationInfo));
    }
}
