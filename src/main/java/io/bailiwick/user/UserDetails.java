package io.bailiwick.user;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, beside how they log in. Nothing of it is needed.
 *
 * @param displayName up to 256 characters
 * @param firstName up to 128 characters
 * @param lastName up to 128 characters
 * @param email up to 254 characters; several accounts may share one
 * @param externalId what another system calls the account: up to 256 characters, one account of the tenant each, case counts
 * @param profile whatever else is to be known: a JSON object of up to 8 KB and 200 values, objects and arrays
 *     among them, nested up to 5 deep, in which null stands for nothing
 */
public record UserDetails(
        @Nullable String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable Map<String, Object> profile) {

    /** Of an account of which nothing more is known. */
    public static final UserDetails NONE = new UserDetails(null, null, null, null, null, null);

    public UserDetails {
        profile = profile == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(profile));
    }
}
