package io.bailiwick.compat.hdp;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantSettingsService;
import io.bailiwick.tenant.Versioned;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, W1: the system tenant's own rules are the custom policy. */
@Authenticated
@Path("/api/admin/passwordpolicy/{id}")
public class HdpPasswordPolicyResource {

    private final TenantSettingsService settings;
    private final CurrentCaller current;

    HdpPasswordPolicyResource(TenantSettingsService settings, CurrentCaller current) {
        this.settings = settings;
        this.current = current;
    }

    @GET
    public RestResponse<HdpPasswordPolicy> get(int id) {
        Versioned<PasswordSettings> found = settings.passwordPolicy(administrator(), TenantId.SYSTEM);
        return Versions.respond(shown(id, found.settings()), found.version());
    }

    @PUT
    public RestResponse<HdpPasswordPolicy> replace(
            int id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull HdpPasswordPolicy request) {
        Caller caller = administrator();
        if (id == HdpPasswordPolicy.DEFAULT) {
            throw ForbiddenException.builtIn();
        }
        if (id != HdpPasswordPolicy.CUSTOM) {
            throw HdpNotFoundException.of("Password Policy", id);
        }
        Versioned<PasswordSettings> changed = settings.patchPasswordPolicy(
                caller, TenantId.SYSTEM, HdpPolicyPatch.of(request), Versions.expected(ifMatch));
        return Versions.respond(HdpPasswordPolicy.custom(changed.settings()), changed.version());
    }

    private Caller administrator() {
        Caller caller = current.get();
        caller.require(Permission.ADMINISTRATOR);
        return caller;
    }

    private static HdpPasswordPolicy shown(int id, PasswordSettings settings) {
        return switch (id) {
            case HdpPasswordPolicy.DEFAULT -> HdpPasswordPolicy.defaultPolicy(settings);
            case HdpPasswordPolicy.CUSTOM -> HdpPasswordPolicy.custom(settings);
            default -> throw HdpNotFoundException.of("Password Policy", id);
        };
    }
}
