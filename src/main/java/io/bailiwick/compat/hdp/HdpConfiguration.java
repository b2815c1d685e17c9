package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bailiwick.tenant.TenantSettings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The system configurations (contracts/hdp.md, section 10). Those of data sources are shown as what is the case here. */
enum HdpConfiguration {
    DELIMITER(1, "Delimiter between a user name and the name of an authentication service"),
    SECURE_CHANGE_PASSWORD(2, "Whether a change of the own password needs the current one: true or false"),
    ODATA_VERSION(3, "OData version of new data sources"),
    ENTITY_NAMES(4, "How entities of OData V4 data sources are named"),
    THIRD_PARTY_DATA_STORE(5, "Whether third-party JDBC data stores can be used"),
    PASSWORD_POLICY(6, "Password policy: -1 none but the least that always holds, 1 default, 2 custom"),
    SYSTEM_MONITOR(7, "Where the details of the system monitor go: 0 nowhere, 1 log, 2 database, 3 both"),
    ADDRESS_FILTER(8, "Whether addresses are filtered by the lists of allowed ones");

    /** As it is shown; what has no value is null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(int id, String description, @Nullable String value) {}

    private final int id;
    private final String description;

    HdpConfiguration(int id, String description) {
        this.id = id;
        this.description = description;
    }

    static HdpConfiguration byId(int id) {
        return Arrays.stream(values())
                .filter(configuration -> configuration.id == id)
                .findFirst()
                .orElseThrow(() -> HdpNotFoundException.of("Configuration", id));
    }

    int id() {
        return id;
    }

    Shown shown(TenantSettings settings) {
        return new Shown(id, description, value(settings));
    }

    private @Nullable String value(TenantSettings settings) {
        return switch (this) {
            case DELIMITER -> settings.login().hasDelimiter() ? settings.login().delimiter() : null;
            case SECURE_CHANGE_PASSWORD ->
                Boolean.toString(settings.passwordPolicy().currentPasswordRequired());
            case PASSWORD_POLICY ->
                String.valueOf(
                        HdpPasswordPolicy.inForce(settings.passwordPolicy()).id());
            case ODATA_VERSION -> "4";
            case ENTITY_NAMES -> "GUESS";
            case SYSTEM_MONITOR -> "1";
            case THIRD_PARTY_DATA_STORE, ADDRESS_FILTER -> "false";
        };
    }
}
