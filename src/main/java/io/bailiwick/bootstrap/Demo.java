package io.bailiwick.bootstrap;

import io.bailiwick.authservice.AuthService;
import io.bailiwick.authservice.AuthServiceCatalogueService;
import io.bailiwick.authservice.AuthServiceRegistryService;
import io.bailiwick.authservice.AuthType;
import io.bailiwick.authservice.NewAuthService;
import io.bailiwick.directory.ldap.DemoDirectory;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.NewTenant;
import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.TenantService;
import io.bailiwick.tenant.Tenants;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tenant {@code acme}: people with passwords here and people in a directory that runs inside the service. */
@ApplicationScoped
class Demo {

    private static final Caller TASK = Caller.system("demo");
    private static final String TENANT = "acme";
    private static final String SERVICE = "Acme directory";

    private final Tenants lookup;
    private final TenantService tenants;
    private final AuthServiceCatalogueService catalogue;
    private final AuthServiceRegistryService services;
    private final DemoUsers users;
    private final DemoPrintout printout;
    private @Nullable DemoDirectory directory;

    Demo(
            Tenants lookup,
            TenantService tenants,
            AuthServiceCatalogueService catalogue,
            AuthServiceRegistryService services,
            DemoUsers users,
            DemoPrintout printout) {
        this.lookup = lookup;
        this.tenants = tenants;
        this.catalogue = catalogue;
        this.services = services;
        this.users = users;
        this.printout = printout;
    }

    void prepare() {
        DemoDirectory started = DemoDirectory.start();
        directory = started;
        Optional<TenantRef> known = lookup.byKey(TENANT);
        if (known.isPresent()) {
            moveService(known.get().id(), started);
        } else {
            TenantId tenant = tenants.create(TASK, new NewTenant("Acme", TENANT, "Made by BAILIWICK_DEMO"))
                    .tenant()
                    .tenantId();
            users.create(
                    TASK,
                    tenant,
                    services.register(TASK, tenant, serviceAt(started)).id());
        }
        printout.print(started);
    }

    void stop(@Observes ShutdownEvent event) {
        if (directory != null) {
            directory.close();
        }
    }

    /** The directory is on another port after each start. */
    private void moveService(TenantId tenant, DemoDirectory started) {
        catalogue.list(TASK).stream()
                .filter(service ->
                        service.tenantId() == tenant.value() && service.name().equals(SERVICE))
                .map(AuthService::id)
                .forEach(id -> services.update(TASK, tenant, id, ExpectedVersion.ANY, before -> serviceAt(started)));
    }

    private static NewAuthService serviceAt(DemoDirectory directory) {
        return new NewAuthService(
                SERVICE,
                "A directory inside this process",
                AuthType.LDAP.id(),
                true,
                null,
                Map.of(
                        "targetUrl",
                        directory.url(),
                        "securityAuthentication",
                        "simple",
                        "securityPrincipal",
                        DemoDirectory.PRINCIPAL));
    }
}
