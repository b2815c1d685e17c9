package io.bailiwick.transfer;

import io.bailiwick.crypto.ImportedHashes;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.Input;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.user.GivenPassword;
import io.bailiwick.user.ImportedAccount;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StatusInfo;
import io.bailiwick.user.UserContent;
import io.bailiwick.user.UserDetails;
import io.bailiwick.user.UserImportService;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Accounts, with the passwords that they had elsewhere. */
@ApplicationScoped
class AccountImport {

    private final UserImportService users;
    private final ImportedHashes hashes;

    AccountImport(UserImportService users, ImportedHashes hashes) {
        this.users = users;
        this.hashes = hashes;
    }

    Outcome apply(Caller caller, Transfer transfer, UserLine line, NamesToIds names) {
        TenantId tenant = transfer.tenant();
        if (users.exists(caller, tenant, line.userName())) {
            return Outcome.SKIPPED;
        }
        users.add(
                caller,
                tenant,
                new ImportedAccount(
                        content(line, names),
                        password(line),
                        transfer.keepsGuids() ? line.guid() : null,
                        line.createdAt(),
                        line.lastLoginAt(),
                        Boolean.TRUE.equals(line.administersTenant())));
        return Outcome.CREATED;
    }

    private @Nullable GivenPassword password(UserLine line) {
        return line.passwordHash() == null
                ? null
                : new GivenPassword(
                        hashes.accept("passwordHash", line.passwordHash()),
                        Input.optionalTime("passwordAcceptedUntil", line.passwordAcceptedUntil()));
    }

    private static UserContent content(UserLine line, NamesToIds names) {
        return new UserContent(
                line.userName(),
                new UserDetails(
                        line.displayName(),
                        line.firstName(),
                        line.lastName(),
                        line.email(),
                        line.externalId(),
                        line.profile()),
                line.statusInfo() == null ? StatusInfo.active() : line.statusInfo(),
                line.passwordHash() == null ? line.passwordInfo() : stated(line.passwordInfo()),
                names.permissions(line.roles(), line.permissions()),
                names.logins(line.authUsers()));
    }

    /** A password of whose state nothing is said is good: its owner chose it. */
    private static PasswordInfo stated(@Nullable PasswordInfo info) {
        if (info == null) {
            return new PasswordInfo(PasswordInfo.ACTIVE, null);
        }
        return info.passwordStatus() == null ? new PasswordInfo(PasswordInfo.ACTIVE, info.passwordExpiration()) : info;
    }
}
