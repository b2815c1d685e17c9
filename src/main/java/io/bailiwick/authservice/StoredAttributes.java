package io.bailiwick.authservice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.tenant.TenantSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a service's attributes lie in the database: the secret ones sealed, the others as JSON. */
@ApplicationScoped
class StoredAttributes {

    /**
     * A new set of attributes, checked, with its secrets.
     *
     * @param moved whether the service will be somewhere else
     * @param changed whether anything will be different at all
     */
    record Change(Map<String, Object> attributes, boolean moved, boolean changed) {

        @Override
        public String toString() {
            return "Change[…]";
        }
    }

    private static final String FIELD = "auth_service";
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;
    private final TenantSealer sealer;

    StoredAttributes(ObjectMapper json, TenantSealer sealer) {
        this.json = json;
        this.sealer = sealer;
    }

    /**
     * Attributes that somebody sent for a new service, without those that are null and each in its type.
     *
     * @throws InvalidAttributeException if a directory could not work with them, or a mask stands for no secret
     */
    Map<String, Object> checked(Map<String, Object> sent) {
        Map<String, Object> attributes = new LinkedHashMap<>(sent);
        attributes.values().removeIf(Objects::isNull);
        LdapSettings.parse(attributes);
        if (attributes.entrySet().stream().anyMatch(StoredAttributes::isMask)) {
            throw new InvalidAttributeException("securityCredentials", "is a mask and no secret");
        }
        return LdapAttributes.typed(attributes);
    }

    void write(AuthServiceEntity service, Map<String, Object> attributes) {
        Map<String, Object> secret = new LinkedHashMap<>(attributes);
        secret.keySet().retainAll(LdapSettings.SECRETS);
        Map<String, Object> shown = new LinkedHashMap<>(attributes);
        secret.keySet().forEach(name -> shown.put(name, AuthService.MASK));
        byte[] sealed = secret.isEmpty() ? null : seal(service, toJson(secret));
        service.setSettings(toJson(shown), sealed);
    }

    /**
     * What becomes of the attributes; a mask that comes back stands for the secret that is stored.
     *
     * @throws InvalidAttributeException also if the stored secret would go elsewhere than it went so far
     */
    Change change(AuthServiceEntity service, Map<String, Object> sent) {
        Map<String, Object> old = read(service);
        Map<String, Object> unmasked = new LinkedHashMap<>(sent);
        unmasked.entrySet().stream()
                .filter(StoredAttributes::isMask)
                .forEach(entry -> entry.setValue(old.getOrDefault(entry.getKey(), AuthService.MASK)));
        Map<String, Object> attributes = checked(unmasked);
        boolean moved = !LdapSettings.parse(attributes).sameEndpoint(LdapSettings.parse(old));
        if (moved && sent.entrySet().stream().anyMatch(StoredAttributes::isMask)) {
            throw new InvalidAttributeException(
                    "securityCredentials", "must be given anew when host, port, TLS or trust change");
        }
        return new Change(attributes, moved, !attributes.equals(old));
    }

    /** For the adapter alone: with the secrets. */
    RegisteredDirectory directory(AuthServiceEntity service) {
        return new RegisteredDirectory(
                service.tenant(),
                service.id(),
                service.version(),
                service.enabled(),
                service.trusted(),
                LdapSettings.parse(read(service)));
    }

    private Map<String, Object> read(AuthServiceEntity service) {
        Map<String, Object> all = show(service);
        byte[] sealed = service.sealedSecrets();
        if (sealed != null) {
            byte[] clear = sealer.open(service.tenant(), FIELD, service.id(), sealed);
            all.putAll(fromJson(new String(clear, StandardCharsets.UTF_8)));
        }
        return all;
    }

    /** For answers: with a mask for each secret, which stay sealed. */
    Map<String, Object> show(AuthServiceEntity service) {
        return fromJson(service.attributes());
    }

    private static boolean isMask(Map.Entry<String, Object> attribute) {
        return LdapSettings.SECRETS.contains(attribute.getKey()) && AuthService.MASK.equals(attribute.getValue());
    }

    private byte[] seal(AuthServiceEntity service, String secrets) {
        return sealer.seal(service.tenant(), FIELD, service.id(), secrets.getBytes(StandardCharsets.UTF_8));
    }

    private String toJson(Map<String, Object> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attributes that came as JSON can't be written as JSON", e);
        }
    }

    private Map<String, Object> fromJson(@Nullable String text) {
        if (text == null) {
            return new LinkedHashMap<>();
        }
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attributes that were written as JSON can't be read", e);
        }
    }
}
