package io.bailiwick.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads manifests as strictly as the API server does, and stricter: an unknown kind or field fails. */
final class Manifests {

    static final Path ROOT = Path.of("deployment", "kubernetes");

    private static final String KUSTOMIZATION = "kustomization.yaml";

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            ConfigMap.class,
            CronJob.class,
            Deployment.class,
            HorizontalPodAutoscaler.class,
            Ingress.class,
            NetworkPolicy.class,
            PodDisruptionBudget.class,
            Service.class,
            ServiceAccount.class);

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .annotationIntrospector(new WithoutAnySetters())
            .build();

    private Manifests() {}

    static List<Path> manifestFiles() {
        return files(path -> !path.endsWith(KUSTOMIZATION));
    }

    static List<Path> kustomizations() {
        return files(path -> path.endsWith(KUSTOMIZATION));
    }

    static <T extends HasMetadata> T read(Path file, Class<T> type) {
        List<JsonNode> documents = documents(file);
        assertThat(documents).as("documents in %s", file).hasSize(1);
        return type.cast(parse(documents.get(0)));
    }

    static List<JsonNode> documents(Path file) {
        try {
            return documents(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HasMetadata parse(JsonNode document) {
        try {
            HasMetadata resource = YAML.treeToValue(document, typeOf(document));
            JsonNode readBack = YAML.readTree(YAML.writeValueAsString(resource));
            assertThat(readBack)
                    .as("the manifest after a round trip through the model")
                    .isEqualTo(document);
            return resource;
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not a valid manifest: " + document, e);
        }
    }

    private static Class<? extends HasMetadata> typeOf(JsonNode document) {
        String kind = document.path("kind").asText();
        String apiVersion = document.path("apiVersion").asText();
        return KINDS.stream()
                .filter(type -> HasMetadata.getKind(type).equals(kind)
                        && HasMetadata.getApiVersion(type).equals(apiVersion))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Unknown kind %s of %s".formatted(kind, apiVersion)));
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model keeps unknown fields in a map; without that door they are errors. */
    private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
