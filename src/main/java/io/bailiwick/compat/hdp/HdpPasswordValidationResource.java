package io.bailiwick.compat.hdp;

import io.bailiwick.compat.hdp.HdpPasswordValidation.Verdict;
import io.bailiwick.http.CurrentCaller;
import io.bailiwick.kernel.Caller;
import io.bailiwick.password.PasswordPolicyService;
import io.bailiwick.password.PasswordVerdict;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** contracts/hdp.md, W3. Anybody may ask, also while their password must change. */
@Authenticated
@Path("/api/mgmt/passwordpolicy/validate")
public class HdpPasswordValidationResource {

    private final PasswordPolicyService policies;
    private final CurrentCaller current;

    HdpPasswordValidationResource(PasswordPolicyService policies, CurrentCaller current) {
        this.policies = policies;
        this.current = current;
    }

    @POST
    public HdpPasswordValidation validate(@NotNull HdpPasswordValidation.Request request) {
        Caller caller = current.get();
        List<PasswordVerdict> verdicts = policies.validate(caller, caller.home(), null, request.onTrial());
        return HdpPasswordValidation.of(
                verdicts, verdicts.stream().map(Verdict::flat).toList());
    }
}
