package io.bailiwick.bootstrap;

import io.bailiwick.kernel.ServiceStarted;
import io.bailiwick.tenancy.IsolationProof;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What must hold before the first request is answered. Each start asks; the first one also makes. */
@ApplicationScoped
class FirstStart {

    private final BootstrapConfig config;
    private final SchemaCheck schema;
    private final IsolationProof isolation;
    private final MasterKeyCheck masterKey;
    private final FirstAdministrator administrator;
    private final Event<ServiceStarted> started;
    private final Demo demo;

    FirstStart(
            BootstrapConfig config,
            SchemaCheck schema,
            IsolationProof isolation,
            MasterKeyCheck masterKey,
            FirstAdministrator administrator,
            Event<ServiceStarted> started,
            Demo demo) {
        this.config = config;
        this.schema = schema;
        this.isolation = isolation;
        this.masterKey = masterKey;
        this.administrator = administrator;
        this.started = started;
        this.demo = demo;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        if (config.oneTask()) {
            return;
        }
        requireBaseUrl();
        schema.check();
        checkIsolation();
        masterKey.check();
        administrator.ensure();
        if (config.demo()) {
            demo.prepare();
        }
        started.fire(new ServiceStarted());
    }

    private void requireBaseUrl() {
        if (config.baseUrl().isEmpty()) {
            throw new ConfigurationException("""
                    Bailiwick does not start: set BAILIWICK_BASE_URL to the address that clients see, such as \
                    https://id.example.com: tokens name their issuer by it""");
        }
    }

    private void checkIsolation() {
        List<String> objections = isolation.objections();
        if (!objections.isEmpty()) {
            throw new ConfigurationException("""
                    Bailiwick does not start: the database would not keep tenants apart, because the role in \
                    QUARKUS_DATASOURCE_USERNAME\
                    """ + " " + String.join("; ", objections));
        }
    }
}
