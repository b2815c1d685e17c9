package io.bailiwick.tenant;

import io.bailiwick.kernel.TenantKey;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which words can be a tenant's key. */
final class TenantKeys {

    private static final int ROOM_FOR_NUMBER = 11;
    private static final int LONGEST = 63;

    /** First segments of paths that belong to the service or to one of its wire formats. */
    private static final Set<String> RESERVED = Set.of(
            "api", "assets", "default", "dip", "health", "login", "logout", "metrics", "public", "q", "rhn", "rpc");

    private TenantKeys() {}

    static boolean isReserved(TenantKey key) {
        return RESERVED.contains(key.value());
    }

    /** The letters and digits of the name, in lower case, joined by hyphens; {@code tenant} where none are left. */
    static TenantKey of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return new TenantKey(cut.isEmpty() ? "tenant" : cut);
    }

    /** For a key made from a name that is not free: the tenant's number makes it unique. */
    static TenantKey withNumber(TenantKey key, long number) {
        String stem = key.value();
        return new TenantKey(stem.substring(0, Math.min(stem.length(), LONGEST - ROOM_FOR_NUMBER)) + "-" + number);
    }
}
