package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.tenant.PasswordPreset;
import io.bailiwick.tenant.SystemConfigurationService;
import io.bailiwick.tenant.TenantSettings;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, C1: settings of the system tenant under their numbers. */
@Authenticated
@Path("/api/admin/configurations")
public class HdpConfigurationResource {

    record Configurations(List<HdpConfiguration.Shown> configurations) {}

    /** The value as a string, or as what the string would say. */
    @JsonIgnoreProperties({"id", "description"})
    record Request(@Nullable JsonNode value) {

        String text() {
            JsonNode given = Input.required("value", value);
            if (given.isContainerNode()) {
                throw InvalidInputException.invalid("value", "must be a string");
            }
            return given.isNull() ? "" : given.asText();
        }
    }

    private final SystemConfigurationService configurations;
    private final CurrentCaller current;

    HdpConfigurationResource(SystemConfigurationService configurations, CurrentCaller current) {
        this.configurations = configurations;
        this.current = current;
    }

    @GET
    public Configurations list() {
        TenantSettings settings = configurations.get(current.get());
        return new Configurations(Arrays.stream(HdpConfiguration.values())
                .map(configuration -> configuration.shown(settings))
                .toList());
    }

    @GET
    @Path("/{id}")
    public HdpConfiguration.Shown get(int id) {
        TenantSettings settings = configurations.get(current.get());
        return HdpConfiguration.byId(id).shown(settings);
    }

    @PUT
    @Path("/{id}")
    public HdpConfiguration.Shown set(int id, @NotNull Request request) {
        Caller caller = current.get();
        configurations.get(caller);
        HdpConfiguration configuration = HdpConfiguration.byId(id);
        String value = request.text();
        TenantSettings changed = switch (configuration) {
            case DELIMITER -> configurations.setDelimiter(caller, value);
            case SECURE_CHANGE_PASSWORD -> configurations.requireCurrentPassword(caller, truthOf(value));
            case PASSWORD_POLICY -> configurations.setPasswordPreset(caller, presetOf(value));
            case ODATA_VERSION, ENTITY_NAMES, THIRD_PARTY_DATA_STORE, SYSTEM_MONITOR, ADDRESS_FILTER ->
                throw new UnsupportedConfigurationException(configuration);
        };
        return configuration.shown(changed);
    }

    private static boolean truthOf(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidInputException.invalid("value", "must be true or false");
        };
    }

    private static PasswordPreset presetOf(String value) {
        return switch (value) {
            case "-1" -> PasswordPreset.MINIMAL;
            case "1" -> PasswordPreset.HDP_DEFAULT;
            case "2" -> PasswordPreset.OWN;
            default -> throw InvalidInputException.invalid("value", "must be -1, 1 or 2");
        };
    }
}
