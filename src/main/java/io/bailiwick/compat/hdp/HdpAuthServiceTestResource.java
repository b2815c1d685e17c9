package io.bailiwick.compat.hdp;

import io.bailiwick.authservice.AuthServiceCatalogueService;
import io.bailiwick.directory.DiagnosisService;
import io.bailiwick.directory.DirectoryDiagnosis;
import io.bailiwick.directory.PersonRequest;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** contracts/hdp.md, 11: a test of a service, which Hybrid Data Pipeline itself does not have. */
@Authenticated
@Path(HdpAuthServiceResource.PATH + "/{id}/test")
public class HdpAuthServiceTestResource {

    private final DiagnosisService diagnoses;
    private final AuthServiceCatalogueService catalogue;
    private final CurrentCaller current;

    HdpAuthServiceTestResource(
            DiagnosisService diagnoses, AuthServiceCatalogueService catalogue, CurrentCaller current) {
        this.diagnoses = diagnoses;
        this.catalogue = catalogue;
        this.current = current;
    }

    @POST
    public DirectoryDiagnosis test(long id) {
        return test(id, PersonRequest.NOBODY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public DirectoryDiagnosis test(long id, @RequestBody(required = false) @NotNull PersonRequest request) {
        Caller caller = current.get();
        return diagnoses.diagnose(caller, catalogue.ownerOf(caller, id), id, request);
    }
}
