package io.bailiwick.token;

import io.bailiwick.job.Jobs;
import io.bailiwick.job.NewJob;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.SigningAlgorithm;
import io.bailiwick.tenant.TenantSettingsChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * A tenant that wants another algorithm signs by it at once. What was signed before stays good until it expires. Tenants that
 * take the algorithm from the system tenant follow it one after the other.
 */
@ApplicationScoped
class AlgorithmChange {

    private final SigningKeyMaker maker;
    private final SigningKeys keys;
    private final Jobs jobs;

    AlgorithmChange(SigningKeyMaker maker, SigningKeys keys, Jobs jobs) {
        this.maker = maker;
        this.keys = keys;
        this.jobs = jobs;
    }

    void follow(@Observes TenantSettingsChanging event) {
        SigningAlgorithm wanted = event.after().tokens().signingAlgorithm();
        if (wanted == event.before().tokens().signingAlgorithm()) {
            return;
        }
        maker.follow(event.tenant(), wanted);
        if (event.tenant().isSystem()) {
            jobs.submit(event.caller(), new NewJob(TenantId.SYSTEM, AlgorithmJob.KIND, ""));
        }
    }

    /** Other replicas sign with the old key for a few seconds longer; all know the new one as soon as they see it. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantSettingsChanging event) {
        keys.forget(event.tenant());
    }
}
