package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.user.AuthUserLookupService;
import io.bailiwick.user.AuthUserMatch;
import io.bailiwick.user.User;
import io.bailiwick.user.UserPermissions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, U17. */
@Authenticated
@Path(HdpUserResource.PATH + "/authUserName/{authUserName}")
public class HdpAuthUserResource {

    record Match(
            long id,
            String userName,
            long tenantId,
            @Nullable String tenantName,
            String authUsername,
            List<Long> authServiceIds,
            HdpStatusInfo statusInfo,
            UserPermissions permissions) {

        static Match of(AuthUserMatch match, @Nullable String tenantName) {
            User user = match.user();
            return new Match(
                    user.id(),
                    user.userName(),
                    user.tenantId(),
                    tenantName,
                    match.authUserName(),
                    match.authServiceIds(),
                    HdpStatusInfo.of(user.statusInfo()),
                    user.permissions());
        }
    }

    record Matches(List<Match> users) {}

    private final AuthUserLookupService lookup;
    private final TenantNames tenants;
    private final CurrentCaller current;

    HdpAuthUserResource(AuthUserLookupService lookup, TenantNames tenants, CurrentCaller current) {
        this.lookup = lookup;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public Matches find(String authUserName, @RestQuery boolean details) {
        Caller caller = current.get();
        return new Matches(lookup.find(caller, authUserName).stream()
                .map(match -> Match.of(
                        match, tenants.nameIf(details, caller, match.user().tenantId())))
                .toList());
    }
}
