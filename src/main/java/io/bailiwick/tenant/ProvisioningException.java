package io.bailiwick.tenant;

import io.bailiwick.kernel.IdentityException;

/** Whoever comes from a tenant's own directory could take a name that is to be unique on the server. */
public final class ProvisioningException extends IdentityException {

    ProvisioningException() {
        super(
                Kind.CONFLICT,
                "provisioning_at_login",
                "The tenant's settings say 'provisioning.atLogin', by which names can't be unique on the server");
    }
}
