package io.bailiwick.authservice;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.TenantCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;

/** Service 1, which checks the passwords that are kept here, comes with the system tenant. */
@ApplicationScoped
class InternalService {

    private static final Registration REGISTRATION = new Registration(
            "Internal", "The default internal authentication service.", AuthType.INTERNAL, true, null, Map.of());

    private final AuthServiceRepository services;
    private final Clock clock;

    InternalService(AuthServiceRepository services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    void addTo(@Observes TenantCreated event) {
        if (event.tenant().isSystem()) {
            services.persistAndFlush(
                    new AuthServiceEntity(TenantId.SYSTEM, AuthServices.INTERNAL, REGISTRATION, clock.instant()));
        }
    }
}
