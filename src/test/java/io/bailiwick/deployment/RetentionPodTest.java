package io.bailiwick.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The run that shortens the audit trail: it holds the owner's password, and so as little else as can be. */
class RetentionPodTest {

    private static final Path BASE = Manifests.ROOT.resolve("base");

    private final CronJob job = Manifests.read(BASE.resolve("retention.yaml"), CronJob.class);
    private final PodTemplateSpec template =
            job.getSpec().getJobTemplate().getSpec().getTemplate();
    private final PodSpec pod = template.getSpec();
    private final Container retention = pod.getContainers().get(0);

    @Test
    void runsOneAtATime() {
        assertThat(retention.getArgs()).containsExactly("retention");
        assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
        assertThat(pod.getRestartPolicy()).isEqualTo("Never");
    }

    @Test
    void meetsTheRestrictedStandardAsTheServiceDoes() {
        PodSpec service = Manifests.read(BASE.resolve("deployment.yaml"), Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec();

        assertThat(pod.getSecurityContext()).isEqualTo(service.getSecurityContext());
        assertThat(retention.getSecurityContext())
                .isEqualTo(service.getContainers().get(0).getSecurityContext());
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(retention.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
    }

    @Test
    void seesNothingButTheOwnersPassword() {
        assertThat(retention.getEnv())
                .extracting(EnvVar::getName)
                .containsExactly("BAILIWICK_MIGRATION_USERNAME", "BAILIWICK_MIGRATION_PASSWORD");
        assertThat(retention.getVolumeMounts()).extracting(VolumeMount::getName).containsExactly("tmp", "database-ca");
        assertThat(pod.getVolumes()).allMatch(volume -> volume.getSecret() == null);
    }

    @Test
    void isSentNoRequests() {
        Service service = Manifests.read(BASE.resolve("service.yaml"), Service.class);
        NetworkPolicy policy = Manifests.read(BASE.resolve("retention-network-policy.yaml"), NetworkPolicy.class);

        assertThat(template.getMetadata().getLabels().entrySet())
                .doesNotContainAnyElementsOf(service.getSpec().getSelector().entrySet())
                .containsAll(policy.getSpec().getPodSelector().getMatchLabels().entrySet());
        assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(policy.getSpec().getEgress())
                .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
    }
}
