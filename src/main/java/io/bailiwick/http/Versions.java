package io.bailiwick.http;

import io.bailiwick.kernel.ExpectedVersion;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Versions as HTTP knows them: entity tags out, preconditions in (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class Versions {

    private static final Pattern OURS = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    public static <T> RestResponse<T> respond(T body, int version) {
        return ResponseBuilder.ok(body).tag(tag(version)).build();
    }

    public static <T> RestResponse<T> created(URI location, T body, int version) {
        return ResponseBuilder.<T>created(location)
                .entity(body)
                .tag(tag(version))
                .build();
    }

    /** The header {@code If-Match}: absent or {@code *} for any. Weak tags match nothing, nor do tags that aren't ours. */
    public static ExpectedVersion expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return ExpectedVersion.ANY;
        }
        Set<Integer> versions = Arrays.stream(ifMatch.split(","))
                .map(tag -> OURS.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toSet());
        return new ExpectedVersion(false, versions);
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
