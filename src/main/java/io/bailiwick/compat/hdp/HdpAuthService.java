package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.bailiwick.authservice.AuthService;
import io.bailiwick.authservice.AuthType;
import io.bailiwick.authservice.NewAuthService;
import io.bailiwick.kernel.Input;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, 6.2 and 6.3. Items of lists leave out what comes after the description. */
record HdpAuthService(
        long id,
        String name,
        long tenantId,
        @Nullable String tenantName,
        @Nullable String description,
        @Nullable AuthDefinition authDefinition,
        @Nullable Integer authTypeId,
        @Nullable String lastModifiedTime) {

    /** Attributes by Hybrid Data Pipeline's names; {@code className} belongs to a type that can't be registered. */
    record AuthDefinition(
            @Nullable String className, @Nullable Map<String, Object> attributes) {

        @Override
        public String toString() {
            return "AuthDefinition[…]";
        }
    }

    /** As clients send it. What is read-only is accepted and ignored. */
    @JsonIgnoreProperties({"id", "tenantName", "lastModifiedTime"})
    record Request(
            @Nullable String name,
            @Nullable Long tenantId,
            @Nullable String description,
            @Nullable AuthDefinition authDefinition,
            @Nullable Integer authTypeId) {

        NewAuthService toCore() {
            return new NewAuthService(name, description, authTypeId, null, null, attributes());
        }

        /** This API knows neither order nor disabled services, so what it replaces stays where and as it is. */
        NewAuthService replacing(AuthService service) {
            return new NewAuthService(
                    name, description, authTypeId, service.enabled(), service.position(), attributes());
        }

        private @Nullable Map<String, Object> attributes() {
            return Input.required("authDefinition", authDefinition).attributes();
        }
    }

    static HdpAuthService inList(AuthService service, @Nullable String tenantName) {
        return new HdpAuthService(
                service.id(), service.name(), service.tenantId(), tenantName, service.description(), null, null, null);
    }

    static HdpAuthService of(AuthService service, @Nullable String tenantName) {
        boolean internal = service.authTypeId() == AuthType.INTERNAL.id();
        return new HdpAuthService(
                service.id(),
                service.name(),
                service.tenantId(),
                tenantName,
                service.description(),
                internal ? null : new AuthDefinition(null, service.attributes()),
                service.authTypeId(),
                service.modifiedAt().toString());
    }
}
