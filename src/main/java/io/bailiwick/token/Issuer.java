package io.bailiwick.token;

import io.bailiwick.kernel.TenantKey;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The names that the service goes by in tokens, all made from the configured base URL. */
@Singleton
public class Issuer {

    private final String base;

    Issuer(TokenConfig config) {
        String url = config.baseUrl().orElseThrow().toString();
        this.base = url.endsWith("/") ? url : url + "/";
    }

    public String of(TenantKey tenant) {
        return base + tenant;
    }

    /** The audience of tokens for our own API. */
    public String api(TenantKey tenant) {
        return of(tenant) + "/api";
    }

    /** The tenant that {@code issuer} names, if it is one of ours. */
    Optional<TenantKey> tenantOf(String issuer) {
        if (!issuer.startsWith(base)) {
            return Optional.empty();
        }
        String key = issuer.substring(base.length());
        return TenantKey.isValid(key)
                ? Optional.of(new TenantKey(key)).filter(k -> of(k).equals(issuer))
                : Optional.empty();
    }
}
