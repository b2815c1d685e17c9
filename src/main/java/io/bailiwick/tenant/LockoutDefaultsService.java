package io.bailiwick.tenant;

import static io.bailiwick.kernel.Permission.LIMITS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ExpectedVersion;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the system tenant says of lockout, for holders of the permission Limits who live there. Other tenants take it over
 * unless they say otherwise.
 */
@ApplicationScoped
@CallerScoped
@Transactional
public class LockoutDefaultsService {

    private static final String SECTION = "lockout";

    private final SettingsStore store;

    LockoutDefaultsService(SettingsStore store) {
        this.store = store;
    }

    /** Only what the system tenant says itself. */
    public Map<LockoutSetting, Long> get(Caller caller) {
        requireLimits(caller);
        TenantSettings.Lockout lockout = store.read(TenantId.SYSTEM).settings().lockout();
        JsonNode said = store.said(TenantId.SYSTEM).path(SECTION);
        Map<LockoutSetting, Long> found = new EnumMap<>(LockoutSetting.class);
        for (LockoutSetting setting : LockoutSetting.values()) {
            if (said.has(setting.property())) {
                found.put(setting, setting.of(lockout));
            }
        }
        return found;
    }

    /** {@code value} from the least to the most that the setting allows. */
    public void set(Caller caller, LockoutSetting setting, long value) {
        requireLimits(caller);
        if (value < setting.least() || value > setting.most()) {
            throw InvalidInputException.invalid(
                    setting.property(), "must be from %d to %d".formatted(setting.least(), setting.most()));
        }
        change(caller, setting, setting.json(value));
    }

    /** The system tenant says nothing of it any more: what is built in holds. */
    public void unset(Caller caller, LockoutSetting setting) {
        requireLimits(caller);
        change(caller, setting, NullNode.getInstance());
    }

    private void change(Caller caller, LockoutSetting setting, JsonNode value) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        section.set(setting.property(), value);
        store.patch(caller, TenantId.SYSTEM, SettingsStore.section(SECTION, section), ExpectedVersion.ANY);
    }

    private static void requireLimits(Caller caller) {
        caller.require(LIMITS);
        if (!caller.home().isSystem()) {
            throw ForbiddenException.systemTenantOnly();
        }
    }
}
