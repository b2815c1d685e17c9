package io.bailiwick.directory;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Whether a login could succeed with settings that are not registered yet. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/authentication-services/test")
public class SettingsTestResource {

    private final DiagnosisService diagnoses;
    private final TenantService tenants;
    private final CurrentCaller current;

    SettingsTestResource(DiagnosisService diagnoses, TenantService tenants, CurrentCaller current) {
        this.diagnoses = diagnoses;
        this.tenants = tenants;
        this.current = current;
    }

    @POST
    public DirectoryDiagnosis test(String tenant, @NotNull SettingsRequest request) {
        Caller caller = current.get();
        return diagnoses.diagnose(caller, tenants.idOf(caller, tenant), request);
    }
}
