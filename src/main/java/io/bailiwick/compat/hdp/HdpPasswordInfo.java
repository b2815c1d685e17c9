package io.bailiwick.compat.hdp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bailiwick.kernel.InvalidInputException;
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

    /** Empty for an account of whose password nothing was ever said. */
    static HdpPasswordInfo ofAny(@Nullable PasswordInfo info) {
        return info == null ? new HdpPasswordInfo(null, null, null) : shown(info);
    }

    PasswordInfo toCore() {
        return new PasswordInfo(passwordStatus, HdpTime.read("passwordExpiration", passwordExpiration));
    }

    /** Of an account that exists: its password has a way of its own (U10). */
    PasswordInfo toState() {
        if (password != null) {
            throw InvalidInputException.invalid("password", "can be set with a new account or by resetpassword alone");
        }
        return toCore();
    }

    @Override
    public String toString() {
        return "HdpPasswordInfo[…]";
    }
}
