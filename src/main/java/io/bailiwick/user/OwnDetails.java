package io.bailiwick.user;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people may say of themselves. Names and addresses by which others know them are for administrators to change. */
public record OwnDetails(
        @Nullable String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Map<String, Object> profile) {

    public OwnDetails {
        profile = profile == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(profile));
    }

    static OwnDetails of(UserDetails details) {
        return new OwnDetails(details.displayName(), details.firstName(), details.lastName(), details.profile());
    }

    UserDetails in(UserDetails all) {
        return new UserDetails(displayName, firstName, lastName, all.email(), all.externalId(), profile);
    }
}
