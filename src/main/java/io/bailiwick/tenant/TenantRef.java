package io.bailiwick.tenant;

import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantKey;

/**
 * What must be known of a tenant before anything in it can be looked at.
 *
 * @param active false as well while it is being deleted
 * @param deleting as good as gone: nobody is led into it any more
 */
public record TenantRef(
        TenantId id,
        TenantKey key,
        String name,
        boolean active,
        boolean serverWideNames,
        TenantSettings settings,
        boolean deleting) {}
