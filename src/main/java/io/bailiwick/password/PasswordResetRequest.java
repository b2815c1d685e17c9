package io.bailiwick.password;

import io.bailiwick.kernel.Input;
import org.jspecify.annotations.Nullable;

/** A new password for somebody else. */
public record PasswordResetRequest(@Nullable String newPassword) {

    ClearPassword chosen() {
        return new ClearPassword(Input.required("newPassword", newPassword));
    }

    @Override
    public String toString() {
        return "PasswordResetRequest[…]";
    }
}
