package io.bailiwick.login;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.authservice.RegisteredDirectory;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.Directories;
import io.bailiwick.directory.DirectoryKey;
import io.bailiwick.directory.DirectoryTarget;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.user.LoginCandidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The directories behind candidates, as they are registered at the moment. */
@ApplicationScoped
class DirectoryCheck {

    private final AuthServices services;
    private final Directories directories;
    private final Scopes scopes;

    DirectoryCheck(AuthServices services, Directories directories, Scopes scopes) {
        this.services = services;
        this.directories = directories;
        this.scopes = scopes;
    }

    /** Empty if it is disabled. */
    Optional<RegisteredDirectory> enabled(LoginCandidate candidate) {
        TenantId owner = candidate.serviceTenant();
        Optional<RegisteredDirectory> service = scopes.call(
                        TenantScope.of(owner), () -> services.directory(owner, candidate.serviceId()))
                .filter(RegisteredDirectory::enabled);
        if (service.isEmpty()) {
            directories.forget(owner.value(), candidate.serviceId());
        }
        return service;
    }

    BindResult authenticate(RegisteredDirectory service, String name, String password) {
        return directories.authenticate(target(service), name, password);
    }

    /** The same, and who that is. */
    BindResult identify(RegisteredDirectory service, String name, String password) {
        return directories.identify(target(service), name, password);
    }

    private static DirectoryTarget target(RegisteredDirectory service) {
        DirectoryKey key = new DirectoryKey(service.tenant().value(), service.id(), service.version());
        return new DirectoryTarget(key, service.settings(), service.trusted());
    }
}
