package io.bailiwick.transfer;

import io.bailiwick.authservice.AuthServiceRegistryService;
import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.NewAuthService;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

/** Authentication services of the tenant's own. A mask for a secret is refused: no secret leaves its tenant. */
@ApplicationScoped
class ServiceImport {

    private final AuthServiceRegistryService registry;
    private final AuthServices services;

    ServiceImport(AuthServiceRegistryService registry, AuthServices services) {
        this.registry = registry;
        this.services = services;
    }

    Outcome apply(Caller caller, TenantId tenant, ServiceLine line) {
        if (services.usableIn(tenant)
                .ownByName(Input.required("name", line.name()))
                .isPresent()) {
            return Outcome.SKIPPED;
        }
        registry.register(
                caller,
                tenant,
                new NewAuthService(
                        line.name(),
                        line.description(),
                        line.authTypeId(),
                        line.enabled(),
                        line.position(),
                        line.attributes()));
        return Outcome.CREATED;
    }
}
