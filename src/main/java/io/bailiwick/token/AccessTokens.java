package io.bailiwick.token;

import io.bailiwick.crypto.RandomValues;
import io.bailiwick.kernel.Permission;
import io.bailiwick.user.Principal;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Issues access tokens after RFC 9068, signed with the tenant's own key. */
@ApplicationScoped
public class AccessTokens {

    /** {@code typ} of the header (RFC 9068, 2.1). */
    static final String TYPE = "at+jwt";

    /** {@code client_id} of tokens that people get by showing their password, without a client between. */
    static final String DIRECT_LOGIN = "direct-login";

    /** {@code scope} of tokens that open our API as far as the account's permissions reach. */
    static final String SCOPE = "api";

    /** {@code scope} of tokens that are good for nothing but a new password. */
    private static final String PASSWORD_CHANGE_SCOPE = "password-change";

    private static final int LARGEST_GRANTS = 4096;

    private final Issuer issuer;
    private final SigningKeys keys;
    private final Clock clock;

    AccessTokens(Issuer issuer, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /** Must be called outside any transaction. */
    public String issue(TokenRequest request) {
        SigningKey key = keys.active(request.tenant().id());
        return claims(request)
                .jws()
                .algorithm(SignatureAlgorithm.fromAlgorithm(key.algorithm().wireName()))
                .type(TYPE)
                .keyId(key.kid())
                .sign(key.privateKey());
    }

    private JwtClaimsBuilder claims(TokenRequest request) {
        Principal principal = request.principal();
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(issuer.of(request.tenant().key()))
                .audience(issuer.api(request.tenant().key()))
                .subject(principal.guid().toString())
                .issuedAt(now)
                .expiresAt(now.plus(request.tenant().settings().tokens().accessTokenLifetime()))
                .claim("jti", RandomValues.uuid().toString())
                .claim("sid", request.session().toString())
                .claim("client_id", DIRECT_LOGIN)
                .claim("scope", request.mustChangePassword() ? PASSWORD_CHANGE_SCOPE : SCOPE)
                .claim("tenant", request.tenant().key().value())
                .claim("tid", request.tenant().id().value())
                .claim("preferred_username", principal.userName())
                .claim("amr", List.of("pwd"))
                .claim("auth_service", request.service())
                .claim("auth_user", request.authUser());
        return request.mustChangePassword() ? claims : withGrants(claims, principal);
    }

    /** Together at most 4 KB: a token that no proxy lets through helps nobody. What is left out is marked. */
    private static JwtClaimsBuilder withGrants(JwtClaimsBuilder claims, Principal principal) {
        List<String> roles = principal.roles();
        List<String> permissions = namesOf(principal);
        if (lengthOf(roles) * 2 + lengthOf(permissions) > LARGEST_GRANTS) {
            return claims.claim("grants_omitted", true);
        }
        // MicroProfile JWT reads roles from "groups".
        return claims.claim("roles", roles).claim("permissions", permissions).claim("groups", roles);
    }

    private static List<String> namesOf(Principal principal) {
        Stream<String> own = principal.permissions().stream()
                .sorted()
                .flatMap(id -> Permission.byId(id).stream())
                .map(Permission::wireName);
        return Stream.concat(own, principal.applicationPermissions().stream()).toList();
    }

    private static int lengthOf(List<String> names) {
        return names.stream().mapToInt(name -> name.length() + 3).sum();
    }
}
