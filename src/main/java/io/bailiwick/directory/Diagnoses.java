package io.bailiwick.directory;

import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.kernel.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Tests of directories, few at a time: each holds a worker thread for as long as a dead server lets it wait. */
@ApplicationScoped
class Diagnoses {

    private static final int SHARE = 8;

    private final DirectoryProbe probe;
    private final AddressPolicy tenantPolicy;
    private final Semaphore places;

    Diagnoses(DirectoryProbe probe, DirectoryConfig config) {
        this.probe = probe;
        this.tenantPolicy = AddressPolicy.only(config.allowedHosts().orElse(List.of()));
        this.places = new Semaphore(Math.max(1, config.maxCalls() / SHARE));
    }

    /** {@code trusted} is what may be at any address. */
    DirectoryDiagnosis of(LdapSettings settings, boolean trusted, @Nullable PersonToFind person) {
        if (!places.tryAcquire()) {
            throw new DirectoriesBusyException();
        }
        try {
            return probe.diagnose(settings, trusted ? AddressPolicy.ANYWHERE : tenantPolicy, person);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.invalid("attributes", "are settings that no directory can work with");
        } finally {
            places.release();
        }
    }
}
