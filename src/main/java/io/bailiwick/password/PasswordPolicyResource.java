package io.bailiwick.password;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.http.MergePatch;
import io.bailiwick.http.Versions;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.tenant.PasswordSettings;
import io.bailiwick.tenant.TenantService;
import io.bailiwick.tenant.TenantSettingsService;
import io.bailiwick.tenant.Versioned;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The section {@code passwordPolicy} of a tenant's settings, with their version; the rules that it makes. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/password-policy")
public class PasswordPolicyResource {

    record Rule(String rule, String title) {}

    record Verdict(String rule, String title, boolean passed) {

        static Verdict of(PasswordVerdict verdict) {
            return new Verdict(verdict.rule().kind().label(), verdict.rule().title(), verdict.passed());
        }
    }

    record Verdicts(boolean passed, List<Verdict> rules) {}

    /** Whose password it is to be, by name and e-mail address; the caller's where both are left out. */
    record Trial(
            @Nullable String password,
            @Nullable String userName,
            @Nullable String email) {

        private static final int LONGEST = 254;

        ClearPassword onTrial() {
            return new ClearPassword(Input.required("password", password));
        }

        @Nullable
        PasswordOwner owner() {
            return userName == null && email == null
                    ? null
                    : new PasswordOwner(
                            Input.optionalText("userName", userName, LONGEST),
                            Input.optionalText("email", email, LONGEST));
        }

        @Override
        public String toString() {
            return "Trial[…]";
        }
    }

    private final TenantSettingsService settings;
    private final PasswordPolicyService policies;
    private final TenantService tenants;
    private final CurrentCaller current;

    PasswordPolicyResource(
            TenantSettingsService settings,
            PasswordPolicyService policies,
            TenantService tenants,
            CurrentCaller current) {
        this.settings = settings;
        this.policies = policies;
        this.tenants = tenants;
        this.current = current;
    }

    @GET
    public RestResponse<PasswordSettings> get(String tenant) {
        Caller caller = current.get();
        return respond(settings.passwordPolicy(caller, tenants.idOf(caller, tenant)));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public RestResponse<PasswordSettings> patch(
            String tenant, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        Caller caller = current.get();
        return respond(
                settings.patchPasswordPolicy(caller, tenants.idOf(caller, tenant), patch, Versions.expected(ifMatch)));
    }

    @GET
    @Path("/rules")
    public List<Rule> rules(String tenant) {
        Caller caller = current.get();
        return policies.rules(caller, tenants.idOf(caller, tenant)).stream()
                .map(rule -> new Rule(rule.kind().label(), rule.title()))
                .toList();
    }

    @POST
    @Path("/validate")
    public Verdicts validate(String tenant, @NotNull Trial trial) {
        Caller caller = current.get();
        List<PasswordVerdict> verdicts =
                policies.validate(caller, tenants.idOf(caller, tenant), trial.owner(), trial.onTrial());
        return new Verdicts(
                verdicts.stream().allMatch(PasswordVerdict::passed),
                verdicts.stream().map(Verdict::of).toList());
    }

    private static RestResponse<PasswordSettings> respond(Versioned<PasswordSettings> found) {
        return Versions.respond(found.settings(), found.version());
    }
}
