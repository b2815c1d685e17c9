package io.bailiwick.compat.hdp;

import io.bailiwick.user.StatusInfo;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, 2.2. */
record HdpStatusInfo(
        @Nullable Integer status,
        @Nullable Boolean accountLocked,
        @Nullable String accountLockedAt,
        @Nullable String accountLockedUntil) {

    static HdpStatusInfo of(StatusInfo info) {
        return new HdpStatusInfo(
                info.status(),
                info.accountLocked(),
                HdpTime.write(info.accountLockedAt()),
                HdpTime.write(info.accountLockedUntil()));
    }

    StatusInfo toCore() {
        return new StatusInfo(
                status,
                accountLocked,
                HdpTime.read("accountLockedAt", accountLockedAt),
                HdpTime.read("accountLockedUntil", accountLockedUntil));
    }
}
