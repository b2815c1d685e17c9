package io.bailiwick.password;

import io.bailiwick.kernel.Input;
import org.jspecify.annotations.Nullable;

/** A new password for the own account, and the proof that it is the own one unless the request itself is that. */
public record PasswordChangeRequest(
        @Nullable String currentPassword, @Nullable String newPassword) {

    public @Nullable ClearPassword current() {
        return currentPassword == null ? null : new ClearPassword(currentPassword);
    }

    public ClearPassword chosen() {
        return new ClearPassword(Input.required("newPassword", newPassword));
    }

    @Override
    public String toString() {
        return "PasswordChangeRequest[…]";
    }
}
