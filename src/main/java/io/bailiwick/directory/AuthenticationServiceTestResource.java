package io.bailiwick.directory;

import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.tenant.TenantService;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Whether a login with a registered service could succeed, step by step. Answers 200 also where it could not. */
@Authenticated
@Path("/api/v1/tenants/{tenant}/authentication-services/{id}/test")
public class AuthenticationServiceTestResource {

    private final DiagnosisService diagnoses;
    private final TenantService tenants;
    private final CurrentCaller current;

    AuthenticationServiceTestResource(DiagnosisService diagnoses, TenantService tenants, CurrentCaller current) {
        this.diagnoses = diagnoses;
        this.tenants = tenants;
        this.current = current;
    }

    @POST
    public DirectoryDiagnosis test(String tenant, long id) {
        return test(tenant, id, PersonRequest.NOBODY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public DirectoryDiagnosis test(
            String tenant, long id, @RequestBody(required = false) @NotNull PersonRequest request) {
        Caller caller = current.get();
        return diagnoses.diagnose(caller, tenants.idOf(caller, tenant), id, request);
    }
}
