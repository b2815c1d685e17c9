package io.bailiwick.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ChangesPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "hunter2";

    private final ChangesWriter writer = new ChangesWriter(JSON);

    @Property
    void whatIsTheSameHasNoChanges(@ForAll("things") Map<String, Object> thing) {
        assertThat(write(thing, Map.copyOf(thing))).isEqualTo(StoredChanges.NONE);
    }

    @Property
    void whatDiffersHasChanges(
            @ForAll("things") Map<String, Object> before, @ForAll("things") Map<String, Object> after) {
        Assume.that(!before.equals(after));

        assertThat(changes(before, after))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.get("before")).isNotEqualTo(change.get("after")));
    }

    @Property
    void changesLeadFromBeforeToAfter(
            @ForAll("things") Map<String, Object> before, @ForAll("things") Map<String, Object> after) {
        ObjectNode all = flat(before);

        apply(write(before, after), all);

        assertThat(all).isEqualTo(flat(after));
    }

    @Property
    void whatIsCreatedHasNoBeforeAndWhatIsDeletedNoAfter(@ForAll("things") Map<String, Object> thing) {
        assertThat(changes(null, thing)).noneMatch(change -> change.has("before"));
        assertThat(changes(thing, null)).noneMatch(change -> change.has("after"));
    }

    @Property
    void secretsAreNeverShown(
            @ForAll("things") Map<String, Object> around,
            @ForAll("secretNames") String name,
            @ForAll("secrets") Object before,
            @ForAll("secrets") Object after) {
        Map<String, Object> old = new HashMap<>(around);
        old.put("object", Map.of(name, before));
        old.put("list", List.of(Map.of(name, before)));
        Map<String, Object> now = new HashMap<>(around);
        now.put(name, after);
        now.put("object", Map.of(name, after));

        assertThat(write(old, now).json()).doesNotContain(SECRET).contains(SecretNames.MASK);
    }

    @Property
    void neverTooLong(@ForAll @Size(max = 60) Map<String, String> before, @ForAll @IntRange(max = 20_000) int length) {
        String value = "ä".repeat(length);
        StoredChanges stored = write(before, Map.of("long", value, "short", "x"));

        String text = String.valueOf(stored.json());
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(ChangesWriter.MOST_BYTES);
        assertThat(stored.truncated() || text.contains(value)).isTrue();
    }

    @Provide
    Arbitrary<Map<String, Object>> things() {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.integers().between(-2, 2).asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.of("", "x", "y\"\\\n", "\0").asGeneric());
        return objects(Arbitraries.oneOf(
                plain, plain.list().ofMaxSize(2).asGeneric(), objects(plain).asGeneric()));
    }

    private static Arbitrary<Map<String, Object>> objects(Arbitrary<Object> values) {
        return Arbitraries.maps(Arbitraries.of("a", "b", ".", "a.b", "b\\", ""), values)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> secretNames() {
        Arbitrary<String> stems = Arbitraries.of(
                "password",
                "newPassword",
                "secret",
                "client_secret",
                "securityCredentials",
                "bindPassword",
                "hash",
                "passwordHash",
                "refresh-token",
                "apiKey",
                "privateKey",
                "sealedSecrets");
        return Combinators.combine(stems, Arbitraries.of("", "1", "Value", "s"))
                .as(String::concat)
                .map(name -> name.length() % 2 == 0 ? name : name.toUpperCase(Locale.ROOT));
    }

    @Provide
    Arbitrary<Object> secrets() {
        return Arbitraries.of(SECRET, List.of(SECRET), Map.of("value", SECRET), Map.of("deep", List.of(SECRET, 1)));
    }

    private StoredChanges write(@Nullable Object before, @Nullable Object after) {
        return writer.write(new Changes(before, after));
    }

    private List<JsonNode> changes(@Nullable Object before, @Nullable Object after) {
        return JSON.convertValue(tree(write(before, after)), ObjectNode.class)
                .valueStream()
                .toList();
    }

    private static ObjectNode tree(StoredChanges stored) {
        try {
            return stored.json() == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(stored.json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void apply(StoredChanges stored, ObjectNode all) {
        tree(stored).properties().forEach(change -> {
            JsonNode after = change.getValue().get("after");
            if (after == null) {
                all.remove(change.getKey());
            } else {
                all.set(change.getKey(), after);
            }
        });
    }

    private static ObjectNode flat(Map<String, Object> thing) {
        ObjectNode all = JSON.createObjectNode();
        ShownProperties.of(JSON.valueToTree(thing)).forEach((name, property) -> all.set(name, property.value()));
        return all;
    }
}
