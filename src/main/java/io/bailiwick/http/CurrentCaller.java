package io.bailiwick.http;

import io.bailiwick.kernel.Caller;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The core's {@link Caller} of this request, as {@code access} found it. */
@RequestScoped
public class CurrentCaller {

    /** The attribute of the security identity under which {@code access} leaves the caller. */
    public static final String ATTRIBUTE = "io.bailiwick.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }
}
