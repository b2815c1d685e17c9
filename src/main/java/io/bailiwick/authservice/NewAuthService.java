package io.bailiwick.authservice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an authentication service is made of. The read-only properties of {@link AuthService} are accepted and ignored, so
 * that what was read can be sent back.
 *
 * @param name up to 128 characters, unique in the tenant without regard to case
 * @param description up to 1024 characters
 * @param authTypeId see {@link AuthType}; can't be changed
 * @param enabled where left out: true for a new service, and as it is for one that is replaced
 * @param position 1 to 1,000,000; null for none
 * @param attributes those that the type knows
 */
@JsonIgnoreProperties({"id", "tenantId", "trusted", "modifiedAt", "version"})
public record NewAuthService(
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer authTypeId,
        @Nullable Boolean enabled,
        @Nullable Integer position,
        @Nullable Map<String, Object> attributes) {

    public NewAuthService {
        attributes = attributes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static NewAuthService of(AuthService service) {
        return new NewAuthService(
                service.name(),
                service.description(),
                service.authTypeId(),
                service.enabled(),
                service.position(),
                service.attributes());
    }

    /** A body that doesn't know of it must not switch on again what somebody switched off. */
    NewAuthService replacing(AuthService service) {
        Boolean stillEnabled = enabled == null ? Boolean.valueOf(service.enabled()) : enabled;
        return new NewAuthService(name, description, authTypeId, stillEnabled, position, attributes);
    }

    @Override
    public String toString() {
        return "NewAuthService[" + name + "]";
    }
}
