package io.bailiwick.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/**
 * A password as Keycloak exports it, one of a user's {@code credentials}: {@code credentialData} with the algorithm and its
 * parameters, {@code secretData} with salt and hash, each an object or, as Keycloak writes them, the text of one.
 */
final class KeycloakCredential {

    private static final Pattern LIKE = Pattern.compile("\\s*\\{\\s*\"");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode data;
    private final JsonNode secret;

    private KeycloakCredential(JsonNode data, JsonNode secret) {
        this.data = data;
        this.secret = secret;
    }

    /** Whether it is a JSON object rather than a scheme in braces. */
    static boolean isLike(String text) {
        return LIKE.matcher(text).lookingAt();
    }

    static StoredHash parse(String json) {
        JsonNode credential = read(json);
        if (credential.has("type") && !credential.path("type").asText().equals("password")) {
            throw new UnreadableHashException("is a credential of Keycloak, but no password");
        }
        return new KeycloakCredential(part(credential, "credentialData"), part(credential, "secretData")).toHash();
    }

    private StoredHash toHash() {
        return switch (text(data.path("algorithm"), "algorithm")) {
            case "argon2" -> argon2();
            case "pbkdf2" -> pbkdf2(Pbkdf2.Function.SHA1);
            case "pbkdf2-sha256" -> pbkdf2(Pbkdf2.Function.SHA256);
            case "pbkdf2-sha512" -> pbkdf2(Pbkdf2.Function.SHA512);
            default -> throw new UnreadableHashException("has an algorithm that is not supported");
        };
    }

    private Pbkdf2 pbkdf2(Pbkdf2.Function function) {
        return new Pbkdf2(function, iterations(), salt(), hash());
    }

    private Argon2 argon2() {
        byte[] hash = hash();
        if (number("hashLength") != hash.length) {
            throw new UnreadableHashException("has a hash that is not as long as its hashLength says");
        }
        Argon2Settings settings =
                new Argon2Settings(type(), version(), number("memory"), iterations(), number("parallelism"));
        return new Argon2(settings, salt(), hash);
    }

    private Argon2Settings.Type type() {
        return switch (parameter("type")) {
            case "id" -> Argon2Settings.Type.ID;
            case "i" -> Argon2Settings.Type.I;
            case "d" -> Argon2Settings.Type.D;
            default -> throw new UnreadableHashException("has a type that Argon2 does not know");
        };
    }

    private int version() {
        return switch (parameter("version")) {
            case "1.3" -> Argon2Settings.VERSION_13;
            case "1.0" -> Argon2Settings.VERSION_10;
            default -> throw new UnreadableHashException("has a version that Argon2 does not know");
        };
    }

    private int iterations() {
        JsonNode iterations = data.path("hashIterations");
        if (!iterations.isInt() || iterations.intValue() < 1) {
            throw new UnreadableHashException("has no number of hashIterations");
        }
        return iterations.intValue();
    }

    private byte[] salt() {
        return HashBytes.salt(text(secret.path("salt"), "salt"));
    }

    private byte[] hash() {
        return HashBytes.hash(text(secret.path("value"), "value"));
    }

    private int number(String parameter) {
        String value = parameter(parameter);
        if (!value.matches("\\d{1,9}")) {
            throw new UnreadableHashException("has no number as its " + parameter);
        }
        return Integer.parseInt(value);
    }

    /** Keycloak keeps a list of values for each parameter. The first counts. */
    private String parameter(String name) {
        return text(data.path("additionalParameters").path(name).path(0), name);
    }

    private static JsonNode part(JsonNode credential, String name) {
        JsonNode part = credential.path(name);
        return part.isTextual() ? read(part.textValue()) : part;
    }

    private static String text(JsonNode node, String name) {
        if (!node.isTextual()) {
            throw new UnreadableHashException("has no text as its " + name);
        }
        return node.textValue();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableHashException("is no JSON as Keycloak writes it");
        }
    }
}
