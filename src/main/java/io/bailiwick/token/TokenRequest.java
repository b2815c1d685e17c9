package io.bailiwick.token;

import io.bailiwick.tenant.TenantRef;
import io.bailiwick.user.Principal;
import java.util.UUID;

/**
 * For whom a token is, and how they came to it.
 *
 * @param service the name of the authentication service that let them in
 * @param authUser the login name under which it did; several people may act with one account
 */
public record TokenRequest(
        TenantRef tenant,
        Principal principal,
        UUID session,
        String service,
        String authUser,
        boolean mustChangePassword) {}
