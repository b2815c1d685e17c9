package io.bailiwick.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bailiwick.BesideTheService;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What kubectl is given: files that fit together and that every kubectl and every API server understands. */
@BesideTheService
class DeploymentTest {

    /** Kustomize 2.0.3, in kubectl up to 1.20, and today's both know these. */
    private static final Set<String> KNOWN_TO_OLD_AND_NEW_KUSTOMIZE =
            Set.of("apiVersion", "kind", "namespace", "bases", "resources", "images", "patchesStrategicMerge");

    @ParameterizedTest
    @MethodSource("manifestFiles")
    void everyManifestHasOnlyKnownKindsAndFields(Path file) {
        assertThat(Manifests.documents(file)).isNotEmpty().allSatisfy(Manifests::parse);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyOverlayRendersToKnownKindsAndFieldsInOneNamespace(Path overlay) throws Exception {
        assumeTrue(kubectlIsInstalled(), "There is no kubectl on the PATH to render the overlays with");

        List<JsonNode> rendered = Manifests.documents(render(overlay));

        assertThat(rendered)
                .hasSizeGreaterThanOrEqualTo(7)
                .map(Manifests::parse)
                .map(HasMetadata::getMetadata)
                .allSatisfy(metadata -> assertThat(metadata.getNamespace()).isEqualTo("bailiwick"));
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void everyFileThatAKustomizationNamesExists(Path kustomization) {
        Path folder = kustomization.getParent();

        assertThat(named(kustomization, "resources", "patchesStrategicMerge"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isRegularFile());
        assertThat(named(kustomization, "bases"))
                .allSatisfy(name -> assertThat(folder.resolve(name).resolve("kustomization.yaml"))
                        .isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("manifestFiles")
    void everyManifestIsNamedByItsKustomization(Path file) {
        Path kustomization = file.resolveSibling("kustomization.yaml");

        assertThat(named(kustomization, "resources", "patchesStrategicMerge"))
                .contains(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void everyKustomizationKeepsToWhatOldAndNewKubectlKnow(Path kustomization) {
        JsonNode document = Manifests.documents(kustomization).get(0);

        assertThat(document.path("apiVersion").asText()).isEqualTo("kustomize.config.k8s.io/v1beta1");
        assertThat(document.path("kind").asText()).isEqualTo("Kustomization");
        assertThat(document.fieldNames()).toIterable().isSubsetOf(KNOWN_TO_OLD_AND_NEW_KUSTOMIZE);
    }

    @Test
    void holdsNoSecret() {
        assertThat(Manifests.manifestFiles())
                .flatMap(Manifests::documents)
                .extracting(document -> document.path("kind").asText())
                .isNotEmpty()
                .doesNotContain("Secret");
    }

    @Test
    void settingsForBothContainersHoldNoCredential() {
        assertThat(Manifests.manifestFiles().stream().filter(file -> file.endsWith("config-map.yaml")))
                .isNotEmpty()
                .flatMap(file -> Manifests.read(file, ConfigMap.class).getData().keySet())
                .noneMatch(key -> key.contains("PASSWORD") || key.contains("KEY") || key.contains("MIGRATION"));
    }

    static List<Path> manifestFiles() {
        return Manifests.manifestFiles();
    }

    static List<Path> kustomizations() {
        return Manifests.kustomizations();
    }

    static List<Path> overlays() throws IOException {
        try (Stream<Path> folders = Files.list(Manifests.ROOT.resolve("overlays"))) {
            return folders.sorted().toList();
        }
    }

    private static List<String> named(Path kustomization, String... fields) {
        JsonNode document = Manifests.documents(kustomization).get(0);
        return Stream.of(fields)
                .flatMap(field -> document.path(field).valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean kubectlIsInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static String render(Path overlay) throws IOException, InterruptedException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", overlay.toString()).start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String messages = new String(kubectl.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).as(messages).isZero();
        return rendered;
    }
}
