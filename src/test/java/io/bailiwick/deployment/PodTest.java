package io.bailiwick.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pod may do, what it sees, and how it begins and ends. */
class PodTest {

    private static final Path BASE = Manifests.ROOT.resolve("base");

    private final Deployment deployment = Manifests.read(BASE.resolve("deployment.yaml"), Deployment.class);
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container service = pod.getContainers().get(0);
    private final Container migrate = pod.getInitContainers().get(0);

    @Test
    void podMeetsTheRestrictedStandard() {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(List.of(service, migrate)).map(Container::getSecurityContext).allSatisfy(security -> {
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        });
    }

    @Test
    void podHasNoTokenForTheCluster() {
        ServiceAccount account = Manifests.read(BASE.resolve("service-account.yaml"), ServiceAccount.class);

        assertThat(pod.getServiceAccountName()).isEqualTo(account.getMetadata().getName());
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void noNeighbourBecomesASetting() {
        assertThat(pod.getEnableServiceLinks()).isFalse();
    }

    @Test
    void probesAskTheManagementPort() {
        assertThat(service.getPorts())
                .filteredOn(port -> port.getName().equals("management"))
                .extracting(ContainerPort::getContainerPort)
                .containsExactly(9000);
        assertProbe(service.getStartupProbe(), "/q/health/started");
        assertProbe(service.getLivenessProbe(), "/q/health/live");
        assertProbe(service.getReadinessProbe(), "/q/health/ready");
    }

    @Test
    void serviceNeverSeesTheOwnersPassword() {
        assertThat(secretsOf(migrate)).containsExactly("bailiwick-database-owner");
        assertThat(secretsOf(service)).doesNotContain("bailiwick-database-owner");
        assertThat(service.getEnv()).extracting(EnvVar::getName).noneMatch(name -> name.contains("MIGRATION"));
    }

    @Test
    void migrationSeesNothingButTheOwnersPassword() {
        assertThat(migrate.getArgs()).containsExactly("migrate");
        assertThat(migrate.getEnv()).allMatch(variable -> variable.getName().startsWith("BAILIWICK_MIGRATION_"));
        assertThat(migrate.getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactlyInAnyOrder("tmp", "database-ca");
    }

    @Test
    void updateNeverTakesAPodAwayBeforeItsSuccessorIsReady() {
        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
    }

    @Test
    void podIsGivenTheTimeItNeedsToStop() throws IOException {
        Properties application = applicationProperties();
        Duration delay = seconds(Manifests.read(BASE.resolve("config-map.yaml"), ConfigMap.class)
                .getData()
                .get("QUARKUS_SHUTDOWN_DELAY"));
        Duration timeout = seconds(application.getProperty("quarkus.shutdown.timeout"));

        assertThat(application).containsEntry("quarkus.shutdown.delay-enabled", "true");
        assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds())).isGreaterThan(delay.plus(timeout));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jvm", "native"})
    void everyContainerHasRequestsAndLimits(String overlay) {
        PodSpec patch = Manifests.read(
                        Manifests.ROOT.resolve(Path.of("overlays", overlay, "resources.yaml")), Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec();

        assertThat(Stream.concat(patch.getContainers().stream(), patch.getInitContainers().stream()))
                .allSatisfy(container -> {
                    assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
                    assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
                })
                .extracting(Container::getName)
                .containsExactlyInAnyOrder(service.getName(), migrate.getName());
    }

    @Test
    void networkPolicyDeniesWhatItDoesNotName() {
        NetworkPolicy policy = Manifests.read(BASE.resolve("network-policy.yaml"), NetworkPolicy.class);

        assertThat(policy.getSpec().getPodSelector())
                .isEqualTo(deployment.getSpec().getSelector());
        assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).allSatisfy(rule -> {
            assertThat(rule.getFrom()).isNotEmpty();
            assertThat(rule.getPorts()).isNotEmpty();
        });
        assertThat(policy.getSpec().getEgress())
                .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
    }

    private List<String> secretsOf(Container container) {
        Stream<String> keys = container.getEnv().stream()
                .map(EnvVar::getValueFrom)
                .filter(source -> source != null && source.getSecretKeyRef() != null)
                .map(source -> source.getSecretKeyRef().getName());
        Stream<String> whole = container.getEnvFrom().stream()
                .filter(source -> source.getSecretRef() != null)
                .map(source -> source.getSecretRef().getName());
        Stream<String> files = pod.getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .filter(volume -> container.getVolumeMounts().stream()
                        .anyMatch(mount -> mount.getName().equals(volume.getName())))
                .map(volume -> volume.getSecret().getSecretName());
        return Stream.of(keys, whole, files).flatMap(names -> names).distinct().toList();
    }

    private static Properties applicationProperties() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Duration seconds(String value) {
        return Duration.parse("PT" + value);
    }
}
