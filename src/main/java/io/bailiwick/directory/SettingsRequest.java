package io.bailiwick.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service to be tested before it is registered, as it would be registered, and somebody to look for. What tells nothing
 * about the directory is accepted and ignored.
 */
@JsonIgnoreProperties({
    "name",
    "description",
    "enabled",
    "position",
    "id",
    "tenantId",
    "trusted",
    "modifiedAt",
    "version"
})
public record SettingsRequest(
        @Nullable Integer authTypeId,
        @Nullable Map<String, Object> attributes,
        @Nullable String userName,
        @Nullable String password) {

    public SettingsRequest {
        attributes = attributes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    @Nullable
    PersonToFind person() {
        return PersonToFind.checked(userName, password);
    }

    @Override
    public String toString() {
        return "SettingsRequest[" + userName + "]";
    }
}
