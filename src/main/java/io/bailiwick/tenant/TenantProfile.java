package io.bailiwick.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A tenant with what it says itself.
 *
 * @param settings those that it does not take from the system tenant
 */
public record TenantProfile(Tenant tenant, ObjectNode settings) {}
