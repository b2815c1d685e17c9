package io.bailiwick.token;

import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.TenantId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that look right and are not. Each is made from a good one by changing one thing. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TokenVerificationTest {

    @Inject
    SigningKeys keys;

    private TestTenant tenant;
    private SignedJWT good;

    @BeforeEach
    void logIn() throws ParseException {
        tenant = newTenant();
        tenant.user("ann");
        good = SignedJWT.parse(tenant.token("ann", PASSWORD));
    }

    @Test
    void acceptsWhatWasIssued() throws Exception {
        expect(200, good.serialize());
        expect(200, sign(header().build(), claims().build()));
    }

    @Test
    void refusesExpiredToken() throws Exception {
        Date past = Date.from(Instant.now().minus(Duration.ofSeconds(1)));

        expect(401, sign(header().build(), claims().expirationTime(past).build()));
    }

    @Test
    void refusesTokenWithoutExpiry() throws Exception {
        expect(401, sign(header().build(), claims().expirationTime(null).build()));
    }

    @Test
    void refusesChangedClaims() {
        String[] parts = good.serialize().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"User\"", "\"Root\"");

        expect(401, parts[0] + "." + encode(payload) + "." + parts[2]);
    }

    @Test
    void refusesKeyOfAnotherTenant() throws Exception {
        TestTenant other = newTenant();
        SigningKey foreign = keys.active(new TenantId(other.id()));

        expect(401, sign(header().keyID(foreign.kid()).build(), claims().build(), foreign.privateKey()));
        expect(401, sign(header().build(), claims().build(), foreign.privateKey()));
    }

    @Test
    void refusesIssuerThatDoesNotOwnTheKey() throws Exception {
        TestTenant other = newTenant();
        String issuer = claims().build().getIssuer().replace(tenant.key(), other.key());

        expect(
                401,
                sign(
                        header().build(),
                        claims().issuer(issuer).audience(issuer + "/api").build()));
    }

    @Test
    void refusesForeignIssuer() throws Exception {
        expect(
                401,
                sign(
                        header().build(),
                        claims().issuer("https://evil.example/" + tenant.key()).build()));
    }

    @Test
    void refusesUnsignedToken() {
        String payload = good.serialize().split("\\.", -1)[1];

        expect(401, encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + payload + ".");
        expect(401, encode("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"x\"}") + "." + payload + ".AA");
    }

    @Test
    void refusesSecretKeyAlgorithmWithThePublicKey() throws Exception {
        byte[] publicKey =
                keys.published(new TenantId(tenant.id())).get(0).publicKey().getEncoded();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(AccessTokens.TYPE))
                .keyID(good.getHeader().getKeyID())
                .build();

        expect(401, sign(header, claims().build(), new MACSigner(publicKey)));
    }

    @Test
    void refusesOtherAudience() throws Exception {
        expect(401, sign(header().build(), claims().audience("somebody-else").build()));
    }

    @Test
    void refusesOtherType() throws Exception {
        expect(401, sign(header().type(JOSEObjectType.JWT).build(), claims().build()));
    }

    @Test
    void refusesHeadersThatNameKeysOrConditions() throws Exception {
        for (String header : new String[] {"jku", "x5u", "b64", "zip", "nonce"}) {
            Map<String, Object> fields = header().build().toJSONObject();
            fields.put(header, header.equals("b64") ? (Object) false : "https://evil.example");
            expect(401, sign(JWSHeader.parse(fields), claims().build()));
        }
    }

    @Test
    void refusesAlgorithmThatIsNoText() {
        String[] parts = good.serialize().split("\\.", -1);
        for (String algorithm : new String[] {"1", "[]", "{}", "true", "null", "\"es256\"", "[\"ES256\"]"}) {
            String header = "{\"alg\":%s,\"kid\":\"%s\",\"typ\":\"at+jwt\"}"
                    .formatted(algorithm, good.getHeader().getKeyID());

            expect(401, encode(header) + "." + parts[1] + "." + parts[2]);
        }
    }

    @Test
    void givesUnknownScopesNoMoreThanThePasswordChange() throws Exception {
        String token =
                sign(header().build(), claims().claim("scope", "something").build());

        expect(200, token);
        withToken(token).get("/api/admin/permissions").then().statusCode(403);
    }

    @Test
    void refusesStrayCharacters() {
        String token = good.serialize();

        expect(401, token + "=");
        expect(401, token.replaceFirst("\\.", ".."));
        expect(401, token.substring(0, 20) + "!" + token.substring(20));
        expect(401, token + ".x");
        expect(401, "x");
    }

    @Test
    void refusesSessionThatNeverWas() throws Exception {
        expect(
                401,
                sign(
                        header().build(),
                        claims().claim("sid", "00000000-0000-4000-8000-000000000000")
                                .build()));
    }

    private static void expect(int status, String token) {
        withToken(token).get("/api/mgmt/user").then().statusCode(status);
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(good.getHeader());
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(good.getJWTClaimsSet());
    }

    private String sign(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        return sign(header, claims, keys.active(new TenantId(tenant.id())).privateKey());
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, PrivateKey key) throws JOSEException {
        return sign(header, claims, new ECDSASigner(key, Curve.P_256));
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
