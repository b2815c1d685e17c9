package io.bailiwick.tenant;

import static io.bailiwick.kernel.Permission.CONFIGURATIONS;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The few settings of the system tenant that holders of the permission Configurations may change. Other tenants take them
 * over unless they say otherwise.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class SystemConfigurationService {

    private final SettingsStore store;

    SystemConfigurationService(SettingsStore store) {
        this.store = store;
    }

    public TenantSettings get(Caller caller) {
        requireConfigurations(caller);
        return store.read(TenantId.SYSTEM).settings();
    }

    /** {@code delimiter} is empty for none. */
    public TenantSettings setDelimiter(Caller caller, String delimiter) {
        requireConfigurations(caller);
        return change(caller, "login", object().put("delimiter", delimiter));
    }

    public TenantSettings requireCurrentPassword(Caller caller, boolean required) {
        requireConfigurations(caller);
        return change(caller, "passwordPolicy", object().put("currentPasswordRequired", required));
    }

    public TenantSettings setPasswordPreset(Caller caller, PasswordPreset preset) {
        requireConfigurations(caller);
        return change(caller, "passwordPolicy", object().put("preset", preset.label()));
    }

    private TenantSettings change(Caller caller, String section, ObjectNode patch) {
        return store.patch(caller, TenantId.SYSTEM, SettingsStore.section(section, patch), ExpectedVersion.ANY)
                .settings();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void requireConfigurations(Caller caller) {
        caller.require(CONFIGURATIONS);
        if (!caller.home().isSystem()) {
            throw ForbiddenException.systemTenantOnly();
        }
    }
}
