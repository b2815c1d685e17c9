package io.bailiwick.transfer;

import io.bailiwick.authservice.AuthServices;
import io.bailiwick.job.JobFailedException;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.InvalidInputException;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.role.RoleCatalogues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Imports things of whatever kind, each by the service that makes such things for people. */
@ApplicationScoped
class LineImport {

    private final LineReader reader;
    private final SettingsImport settings;
    private final RoleImport roles;
    private final ServiceImport services;
    private final AccountImport accounts;
    private final RoleCatalogues catalogues;
    private final AuthServices registered;

    LineImport(
            LineReader reader,
            SettingsImport settings,
            RoleImport roles,
            ServiceImport services,
            AccountImport accounts,
            RoleCatalogues catalogues,
            AuthServices registered) {
        this.reader = reader;
        this.settings = settings;
        this.roles = roles;
        this.services = services;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.registered = registered;
    }

    /**
     * What is there already stays as it is.
     *
     * @throws io.bailiwick.kernel.IdentityException if one can't be imported; nothing that this transaction wrote may stay
     */
    Tally applyAll(Caller caller, Transfer transfer, List<SourceLine> lines) {
        Tally tally = Tally.NONE;
        NamesToIds names = null;
        for (SourceLine line : lines) {
            if (!line.type().equals(UserLine.TYPE)) {
                names = null;
                tally = tally.plus(apply(caller, transfer.tenant(), line));
                continue;
            }
            names = names == null ? namesOf(transfer.tenant()) : names;
            UserLine account = reader.read(line, UserLine.class);
            tally = tally.plus(accounts.apply(caller, transfer, account, names));
        }
        return tally;
    }

    /** Whatever is no account may bring new names. */
    private NamesToIds namesOf(TenantId tenant) {
        return new NamesToIds(catalogues.of(tenant), registered.usableIn(tenant));
    }

    private Outcome apply(Caller caller, TenantId tenant, SourceLine line) {
        return switch (line.type()) {
            case TenantLine.TYPE -> header(reader.read(line, TenantLine.class));
            case SettingsLine.TYPE -> settings.apply(caller, tenant, reader.read(line, SettingsLine.class));
            case PermissionLine.TYPE -> roles.apply(caller, tenant, reader.read(line, PermissionLine.class));
            case RoleLine.TYPE -> roles.apply(caller, tenant, reader.read(line, RoleLine.class));
            case ServiceLine.TYPE -> services.apply(caller, tenant, reader.read(line, ServiceLine.class));
            default -> throw InvalidInputException.invalid("type", """
                    must be tenant, applicationPermission, role, settings, authenticationService or user""");
        };
    }

    /** Key and name are the affair of the tenant that is there. What a later format means, nobody here can know. */
    private static Outcome header(TenantLine line) {
        if (line.format() != TenantLine.FORMAT) {
            throw new JobFailedException("The lines have the format %d; this release reads the format %d"
                    .formatted(line.format(), TenantLine.FORMAT));
        }
        return Outcome.SKIPPED;
    }
}
