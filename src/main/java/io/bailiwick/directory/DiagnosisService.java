package io.bailiwick.directory;

import static io.bailiwick.kernel.Permission.REGISTER_EXTERNAL_AUTH_SERVICE;

import io.bailiwick.audit.AuditEvent;
import io.bailiwick.audit.AuditTrail;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.authservice.RegisteredDirectory;
import io.bailiwick.authservice.TestableDirectories;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Tries out directories, for those who may register them: ten times a minute for each of their tenants. What an
 * Administrator registered only Administrators test, and tests reach no other addresses than logins do.
 */
@ApplicationScoped
public class DiagnosisService {

    private final TestableDirectories directories;
    private final Diagnoses diagnoses;
    private final TestAllowance allowance;
    private final AuditTrail audit;
    private final Scopes scopes;

    DiagnosisService(
            TestableDirectories directories,
            Diagnoses diagnoses,
            TestAllowance allowance,
            AuditTrail audit,
            Scopes scopes) {
        this.directories = directories;
        this.diagnoses = diagnoses;
        this.allowance = allowance;
        this.audit = audit;
        this.scopes = scopes;
    }

    /** Must be called outside any transaction, as the other one: none is held while a directory answers. */
    public DirectoryDiagnosis diagnose(Caller caller, TenantId tenant, long id, PersonRequest request) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        PersonToFind person = request.checked();
        allowance.take(caller, tenant);
        RegisteredDirectory directory = scopes.call(caller.scope(), () -> directories.registered(caller, tenant, id));
        AuditEvent event = AuditEvent.done(caller, directory.tenant(), "auth_service.test", "auth_service:" + id);
        return run(event, directory.settings(), directory.trusted(), person);
    }

    /** Settings that are not registered, or not yet. */
    public DirectoryDiagnosis diagnose(Caller caller, TenantId tenant, SettingsRequest request) {
        caller.require(REGISTER_EXTERNAL_AUTH_SERVICE, tenant);
        PersonToFind person = request.person();
        LdapSettings settings = directories.unregistered(caller, tenant, request.authTypeId(), request.attributes());
        allowance.take(caller, tenant);
        AuditEvent event = AuditEvent.done(caller, tenant, "auth_service.test", "tenant:" + tenant);
        return run(event, settings, caller.isAdministrator(), person);
    }

    private DirectoryDiagnosis run(
            AuditEvent event, LdapSettings settings, boolean trusted, @Nullable PersonToFind person) {
        DirectoryDiagnosis diagnosis = diagnoses.of(settings, trusted, person);
        audit.recordAfterwards(event.changed(null, Tested.of(diagnosis, person)));
        return diagnosis;
    }
}
