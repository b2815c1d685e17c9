package io.bailiwick.access;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The framework's picture of a caller: a name, and the caller itself. It decides nothing by roles. */
final class Identities {

    private Identities() {}

    static SecurityIdentity of(Caller caller) {
        return of(caller, false);
    }

    /** {@code showedPassword} where the credentials are the account's internal password itself. */
    static SecurityIdentity of(Caller caller, boolean showedPassword) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.userName()))
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .addAttribute(CurrentCaller.SHOWED_PASSWORD, showedPassword)
                .build();
    }
}
