package io.bailiwick.user;

import io.bailiwick.crypto.HashedPassword;
import io.bailiwick.kernel.NameKey;
import io.bailiwick.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "app_user")
class UserEntity {

    static final String LOCKED_OUT_AT = "case when lockout_until > now() then lockout_at end";
    static final String LOCKED_OUT_UNTIL = "case when lockout_until > now() then lockout_until end";

    @PartitionKey
    @Column(updatable = false)
    private long tenantId;

    @Id
    private long id;

    @Column(updatable = false)
    private UUID guid;

    private String userName;

    private String userNameKey;

    private @Nullable String displayName;

    private @Nullable String firstName;

    private @Nullable String lastName;

    private String displayNameKey = "";

    private String lastNameKey = "";

    private @Nullable String email;

    private @Nullable String emailKey;

    private @Nullable String externalId;

    @Convert(converter = ProfileText.class)
    private @Nullable Map<String, Object> profile;

    private boolean active;

    private @Nullable Boolean accountLocked;

    private @Nullable Instant accountLockedAt;

    private @Nullable Instant accountLockedUntil;

    @Formula(LOCKED_OUT_AT)
    private @Nullable Instant lockedOutAt;

    @Formula(LOCKED_OUT_UNTIL)
    private @Nullable Instant lockedOutUntil;

    private @Nullable String passwordHash;

    private @Nullable Integer passwordStatus;

    private @Nullable Instant passwordExpiration;

    private @Nullable Instant passwordAcceptedUntil;

    private Integer @Nullable [] explicitPermissions;

    private int securityVersion;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant modifiedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastLoginAt;

    @Version
    private int version;

    protected UserEntity() {}

    UserEntity(TenantId tenant, long id, UUID guid, String userName, Instant createdAt) {
        this.tenantId = tenant.value();
        this.id = id;
        this.guid = guid;
        this.createdAt = createdAt;
        rename(userName);
    }

    final void rename(String name) {
        userName = name;
        userNameKey = NameKey.of(name);
    }

    void setDetails(UserDetails details) {
        displayName = details.displayName();
        firstName = details.firstName();
        lastName = details.lastName();
        email = details.email();
        emailKey = details.email() == null ? null : NameKey.of(details.email());
        displayNameKey = keyOrEmpty(displayName);
        lastNameKey = keyOrEmpty(lastName);
        externalId = details.externalId();
        profile = details.profile();
    }

    /** Lists are ordered by these keys: what has no name comes first. */
    private static String keyOrEmpty(@Nullable String name) {
        return name == null ? "" : NameKey.of(name);
    }

    void setStatus(StatusInfo status) {
        active = status.status() != null && status.status() == StatusInfo.ACTIVE;
        if (showsLockout(status)) {
            return;
        }
        if (!status.locked()) {
            lockedOutAt = null;
            lockedOutUntil = null;
        }
        accountLocked = status.accountLocked();
        accountLockedAt = status.accountLockedAt();
        accountLockedUntil = status.accountLockedUntil();
        lockedOutAt = null;
        lockedOutUntil = null;
    }

    /** An automatic lock that somebody has read and sends back, to the second, makes no administrator's lock. */
    private boolean showsLockout(StatusInfo status) {
        return lockedOutUntil != null
                && Boolean.TRUE.equals(status.accountLocked())
                && status.accountLockedUntil() != null
                && status.accountLockedUntil().getEpochSecond() == lockedOutUntil.getEpochSecond();
    }

    /** A temporary password lapses as before, unless it is to be temporary no longer. */
    void setPasswordInfo(PasswordInfo info) {
        passwordStatus = info.statusOrDefault();
        passwordExpiration = info.passwordExpiration();
        if (passwordStatus != PasswordInfo.MUST_CHANGE) {
            passwordAcceptedUntil = null;
        }
    }

    /** After its state, which says nothing of how long it is accepted. */
    void setPassword(GivenPassword password) {
        passwordHash = password.hash().text();
        passwordAcceptedUntil = password.acceptedUntil();
    }

    Optional<HashedPassword> password() {
        return Optional.ofNullable(passwordHash).map(HashedPassword::new);
    }

    Optional<GivenPassword> givenPassword() {
        return password().map(hash -> new GivenPassword(hash, passwordAcceptedUntil));
    }

    void setExplicitPermissions(@Nullable List<Integer> permissions) {
        explicitPermissions = permissions == null ? null : permissions.toArray(Integer[]::new);
    }

    /** Sessions and tokens of before are good for nothing. */
    void endAccess() {
        securityVersion++;
    }

    /** Counts as another version whatever was changed, also in other tables: always later than the change before. */
    void touch(Instant now) {
        modifiedAt = modifiedAt == null || now.isAfter(modifiedAt) ? now : modifiedAt.plus(1, ChronoUnit.MICROS);
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    long id() {
        return id;
    }

    private StatusInfo statusInfo() {
        return StatusInfo.of(active, accountLocked, accountLockedAt, accountLockedUntil)
                .orLockout(lockedOutAt, lockedOutUntil);
    }

    UUID guid() {
        return guid;
    }

    String userName() {
        return userName;
    }

    String userNameKey() {
        return userNameKey;
    }

    String lastNameKey() {
        return lastNameKey;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    User toUser(List<Long> roles, List<AuthUser> authUsers) {
        return new User(
                id,
                guid,
                userName,
                new UserDetails(displayName, firstName, lastName, email, externalId, profile),
                tenantId,
                statusInfo(),
                passwordStatus == null ? null : new PasswordInfo(passwordStatus, passwordExpiration),
                new UserPermissions(roles, explicitPermissions == null ? null : List.of(explicitPermissions)),
                new AuthenticationInfo(authUsers),
                createdAt,
                modifiedAt,
                lastLoginAt,
                version);
    }
}
