package io.bailiwick.password;

import io.bailiwick.user.GivenPassword;
import io.bailiwick.user.UserContent;
import org.jspecify.annotations.Nullable;

/** An account that only needs to be written: its password, if it has one, has passed the policy and been hashed. */
public record Enrolment(UserContent content, @Nullable GivenPassword password) {}
