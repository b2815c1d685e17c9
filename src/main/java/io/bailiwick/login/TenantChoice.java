package io.bailiwick.login;

import io.bailiwick.tenant.TenantRef;
import io.bailiwick.tenant.Tenants;
import io.bailiwick.user.LoginCandidates;
import io.bailiwick.user.TypedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tenant a login means (design: path, then host or header, then {@code name@key}, then server-wide names). */
@ApplicationScoped
public class TenantChoice {

    private final Tenants tenants;
    private final LoginCandidates candidates;
    private final LoginConfig config;

    TenantChoice(Tenants tenants, LoginCandidates candidates, LoginConfig config) {
        this.tenants = tenants;
        this.candidates = candidates;
        this.config = config;
    }

    /** A path names the tenant; {@code default} leaves it to the hint, and after that to the configuration. */
    public TenantRef byPath(String segment, @Nullable String header, @Nullable String host) {
        if (segment.equalsIgnoreCase(Tenants.DEFAULT_ALIAS)) {
            return tenants.require(hint(header, host).orElse(segment));
        }
        return tenants.require(segment);
    }

    /** Without a path. Empty if the hint names no tenant. */
    public Optional<LoginAttempt> byName(String name, String password, @Nullable String header, @Nullable String host) {
        Optional<String> hint = hint(header, host);
        if (hint.isPresent()) {
            return tenants.byKey(hint.get()).map(tenant -> new LoginAttempt(tenant, name, password));
        }
        Optional<LoginAttempt> serverWide = serverWide(name, password);
        return serverWide.isPresent()
                ? serverWide
                : atKey(name, password)
                        .or(() -> beforeDelimiter(name, password))
                        .or(() -> inSystem(name, password));
    }

    private Optional<String> hint(@Nullable String header, @Nullable String host) {
        return header == null
                ? Optional.ofNullable(host).map(name -> config.tenantHosts().get(name.toLowerCase(Locale.ROOT)))
                : Optional.of(header);
    }

    private Optional<LoginAttempt> serverWide(String name, String password) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return candidates
                .tenantOfServerWideName(name)
                .flatMap(tenants::refById)
                .map(tenant -> new LoginAttempt(tenant, name, password));
    }

    /** Only where no account has the whole as its login name, which the server-wide names were asked for first. */
    private Optional<LoginAttempt> atKey(String name, String password) {
        int at = name.lastIndexOf('@');
        String key = name.substring(at + 1);
        if (at <= 0 || key.equalsIgnoreCase(Tenants.DEFAULT_ALIAS)) {
            return Optional.empty();
        }
        return tenants.byKey(key).map(tenant -> new LoginAttempt(tenant, name.substring(0, at), password));
    }

    /** A server-wide name with its service behind the delimiter, where the tenant has that from the system tenant. */
    private Optional<LoginAttempt> beforeDelimiter(String name, String password) {
        String delimiter =
                tenants.require(Tenants.SYSTEM_KEY).settings().login().delimiter();
        return serverWide(TypedName.of(name, delimiter).person(), password)
                .map(LoginAttempt::tenant)
                .filter(tenant -> tenant.settings().login().delimiter().equals(delimiter))
                .map(tenant -> new LoginAttempt(tenant, name, password));
    }

    private Optional<LoginAttempt> inSystem(String name, String password) {
        return tenants.byKey(Tenants.SYSTEM_KEY).map(tenant -> new LoginAttempt(tenant, name, password));
    }
}
