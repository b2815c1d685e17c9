package io.bailiwick.http;

import io.bailiwick.kernel.Caller;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The core's {@link Caller} of this request, as {@code access} found it. */
@RequestScoped
public class CurrentCaller {

    /** The attribute of the security identity under which {@code access} leaves the caller. */
    public static final String ATTRIBUTE = "io.bailiwick.caller";

    /** The attribute under which {@code access} notes that the request came with the caller's internal password. */
    public static final String SHOWED_PASSWORD = "io.bailiwick.showed-password";

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

    /** Empty where nobody says who they are. */
    public Optional<Caller> find() {
        return identity.isAnonymous() ? Optional.empty() : Optional.of(get());
    }

    /** Whether this very request was made with the caller's internal password, and not with what a login once gave. */
    public boolean showedPassword() {
        return Boolean.TRUE.equals(identity.getAttribute(SHOWED_PASSWORD));
    }
}
