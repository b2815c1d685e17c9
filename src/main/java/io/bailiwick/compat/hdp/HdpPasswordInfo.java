package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bailiwick.user.PasswordInfo;
import org.jspecify.annotations.Nullable;

/** contracts/hdp.md, 2.3. The password is read and never written. */
record HdpPasswordInfo(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        String password,

        @Nullable Integer passwordStatus,
        @Nullable String passwordExpiration) {

    static @Nullable HdpPasswordInfo of(@Nullable PasswordInfo info) {
        return info == null ? null : shown(info);
    }

    static HdpPasswordInfo shown(PasswordInfo info) {
        return new HdpPasswordInfo(null, info.passwordStatus(), HdpTime.write(info.passwordExpiration()));
    }

    PasswordInfo toCore() {
        return new PasswordInfo(passwordStatus, HdpTime.read("passwordExpiration", passwordExpiration));
    }

    @Override
    public String toString() {
        return "HdpPasswordInfo[…]";
    }
}
