package io.bailiwick.authservice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bailiwick.tenant.TenantSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a service's attributes lie in the database: the secret ones sealed, the others as JSON. */
@ApplicationScoped
class StoredAttributes {

    private static final String FIELD = "auth_service";
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;
    private final TenantSealer sealer;

    StoredAttributes(ObjectMapper json, TenantSealer sealer) {
        this.json = json;
        this.sealer = sealer;
    }

    void write(AuthServiceEntity service, Map<String, Object> attributes, boolean trusted) {
        Map<String, Object> open = new LinkedHashMap<>(attributes);
        Map<String, Object> secret = new LinkedHashMap<>(attributes);
        open.keySet().removeAll(LdapSettings.SECRETS);
        secret.keySet().retainAll(LdapSettings.SECRETS);
        byte[] sealed = secret.isEmpty()
                ? null
                : sealer.seal(
                        service.tenant(), FIELD, service.id(), toJson(secret).getBytes(StandardCharsets.UTF_8));
        service.setSettings(toJson(open), sealed, trusted);
    }

    /** For the adapter alone: with the secrets. */
    Map<String, Object> read(AuthServiceEntity service) {
        Map<String, Object> all = fromJson(service.attributes());
        byte[] sealed = service.sealedSecrets();
        if (sealed != null) {
            byte[] clear = sealer.open(service.tenant(), FIELD, service.id(), sealed);
            all.putAll(fromJson(new String(clear, StandardCharsets.UTF_8)));
        }
        return all;
    }

    /**
     * What a change means: a mask that comes back stands for the secret that is stored.
     *
     * @throws InvalidAttributeException if the secret would go elsewhere than it went so far
     */
    Map<String, Object> unmask(AuthServiceEntity service, Map<String, Object> wanted) {
        Map<String, Object> unmasked = new LinkedHashMap<>(wanted);
        boolean masked = unmasked.values().remove(AuthService.MASK);
        unmasked.values().removeIf(AuthService.MASK::equals);
        LdapSettings settings = LdapSettings.parse(unmasked);
        if (!masked) {
            return unmasked;
        }
        Map<String, Object> old = read(service);
        if (!settings.sameEndpoint(LdapSettings.parse(old))) {
            throw new InvalidAttributeException(
                    "securityCredentials", "must be given anew when host, port, TLS or trust change");
        }
        old.keySet().retainAll(LdapSettings.SECRETS);
        unmasked.putAll(old);
        return unmasked;
    }

    /** For answers: with a mask for each secret, which stay sealed. */
    Map<String, Object> show(AuthServiceEntity service) {
        Map<String, Object> shown = fromJson(service.attributes());
        if (service.sealedSecrets() != null) {
            shown.put("securityCredentials", AuthService.MASK);
        }
        return shown;
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
