package io.bailiwick.user;

import org.jspecify.annotations.Nullable;

/** A name under which somebody may log in to an account, and the service that checks the password. */
public record AuthUser(
        @Nullable String authUserName, @Nullable Long authServiceId) {}
