package io.bailiwick.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the tenant. Behind the roles, because they may name one.
 *
 * @param settings those that it does not take from the system tenant
 */
@RegisterForReflection
record SettingsLine(String type, @Nullable ObjectNode settings) {

    static final String TYPE = "settings";
}
