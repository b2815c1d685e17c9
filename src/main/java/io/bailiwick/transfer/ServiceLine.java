package io.bailiwick.transfer;

import io.bailiwick.authservice.AuthService;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An authentication service of the tenant's own.
 *
 * @param authTypeId as in Hybrid Data Pipeline's API
 * @param attributes with a mask for each secret, which is never exported
 */
@RegisterForReflection
record ServiceLine(
        String type,
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer authTypeId,
        @Nullable Boolean enabled,
        @Nullable Integer position,
        @Nullable Map<String, Object> attributes) {

    static final String TYPE = "authenticationService";

    static ServiceLine of(AuthService service) {
        return new ServiceLine(
                TYPE,
                service.name(),
                service.description(),
                service.authTypeId(),
                service.enabled(),
                service.position(),
                service.attributes());
    }

    ServiceLine {
        attributes = attributes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** People write secrets into lines before they import them. */
    @Override
    public String toString() {
        return "ServiceLine[" + name + "]";
    }
}
