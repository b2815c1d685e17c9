package io.bailiwick.authservice;

import io.bailiwick.kernel.TenantId;

/**
 * An LDAP service, ready to be asked.
 *
 * @param version rises with each change, so that what was built for an older one can be dropped
 * @param trusted whether it may reach any address
 */
public record RegisteredDirectory(
        TenantId tenant, long id, int version, boolean enabled, boolean trusted, LdapSettings settings) {}
