package io.bailiwick.user;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.ForbiddenException;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.Permission;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.tenancy.CallerScoped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Accounts that come from elsewhere, under the rules that hold for those that are made here. */
@ApplicationScoped
@CallerScoped
@Transactional
public class UserImportService {

    private final UserService service;
    private final TenantAdministratorService administrators;
    private final UserRepository users;
    private final Provenance provenance;

    UserImportService(
            UserService service,
            TenantAdministratorService administrators,
            UserRepository users,
            Provenance provenance) {
        this.service = service;
        this.administrators = administrators;
        this.users = users;
        this.provenance = provenance;
    }

    /** Whether the tenant has an account of that name. */
    public boolean exists(Caller caller, TenantId tenant, @Nullable String userName) {
        caller.require(Permission.TRANSFER_TENANTS, tenant);
        return users.findByName(tenant, Input.name("userName", userName, UserRules.NAME_LENGTH))
                .isPresent();
    }

    /**
     * Adds an account. Its password, if it has one, was chosen elsewhere: no policy judges it.
     *
     * @throws UserExistsException if its name, one of its logins, its external id or its guid is another's
     */
    public void add(Caller caller, TenantId tenant, ImportedAccount account) {
        caller.require(Permission.TRANSFER_TENANTS, tenant);
        if (account.guid() != null && !caller.isAdministrator()) {
            throw ForbiddenException.administratorsOnly();
        }
        long id = service.create(caller, tenant, account.content(), account.password())
                .id();
        provenance.write(tenant, id, account);
        if (account.administersTenant()) {
            administrators.add(caller, tenant, id);
        }
    }
}
