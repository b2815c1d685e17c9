package io.bailiwick.token;

import static io.bailiwick.Api.asAdmin;
import static io.bailiwick.Api.newTenant;
import static io.bailiwick.Api.withToken;
import static io.bailiwick.TestTenant.PASSWORD;
import static io.bailiwick.TestTenant.SYSTEM;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import io.bailiwick.TestDatabase;
import io.bailiwick.TestTenant;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.kernel.TenantScope;
import io.bailiwick.kernel.UpkeepDue;
import io.bailiwick.tenancy.Scopes;
import io.bailiwick.tenant.SigningAlgorithm;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each algorithm, as others see it, and the change from one to another. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class SigningAlgorithmTest {

    @Inject
    SigningKeys keys;

    @Inject
    SigningKeyMaker maker;

    @Inject
    Scopes scopes;

    @Inject
    Event<UpkeepDue> upkeep;

    private TestTenant tenant;

    @BeforeEach
    void createUser() {
        tenant = newTenant();
        tenant.user("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "EdDSA"})
    void signsWhatOthersCanVerifyByTheKeySet(String algorithm) throws Exception {
        choose(tenant, algorithm).statusCode(200).body("tokens.signingAlgorithm", equalTo(algorithm));

        SignedJWT token = SignedJWT.parse(tenant.token("ann", PASSWORD));

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
        JWK key = keySet(tenant).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.getAlgorithm().getName()).isEqualTo(algorithm);
        assertThat(key.isPrivate()).isFalse();
        assertThat(verified(token, key)).isTrue();
        expect(200, token.serialize());
    }

    @Test
    void changesAtOnceAndGoesOnAcceptingWhatWasSignedBefore() {
        String old = tenant.token("ann", PASSWORD);
        List<String> before = kids(tenant);

        choose(tenant, "EdDSA").statusCode(200);

        expect(200, old);
        assertThat(algorithmOf(tenant.token("ann", PASSWORD))).isEqualTo("EdDSA");
        assertThat(kids(tenant)).hasSize(3).contains(kidOf(old));
        assertThat(kids(tenant)).filteredOn(before::contains).containsExactly(kidOf(old));
    }

    @Test
    void choosingTheSameAgainChangesNothing() {
        List<String> before = kids(tenant);

        choose(tenant, "ES256").statusCode(200);

        assertThat(kids(tenant)).isEqualTo(before);
    }

    @Test
    void keysThatRetiredLongAgoAreNeitherShownNorAcceptedNorKept() throws Exception {
        String old = tenant.token("ann", PASSWORD);
        choose(tenant, "EdDSA").statusCode(200);
        TestDatabase.asOwner("update signing_key set retiring_since = retiring_since - interval '25 hours'"
                + " where state = 'RETIRING' and tenant_id = " + tenant.id());
        keys.forget(id(tenant));

        expect(401, old);
        assertThat(kids(tenant)).hasSize(2).doesNotContain(kidOf(old));

        strikeTheHour();
        TestDatabase.asOwner("""
                do $$ begin assert (select count(*) from signing_key where tenant_id = %d) = 2; end $$""".formatted(tenant.id()));
    }

    @Test
    void nobodyChangesTheirMindAllDay() {
        for (String algorithm : List.of("EdDSA", "ES256", "EdDSA", "ES256", "EdDSA")) {
            choose(tenant, algorithm).statusCode(200);
        }

        choose(tenant, "ES256").statusCode(409).body("code", equalTo("too_many_signing_keys"));
        assertThat(algorithmOf(tenant.token("ann", PASSWORD))).isEqualTo("EdDSA");
    }

    @Test
    void refusesAlgorithmsThatItDoesNotKnow() {
        for (String algorithm : List.of("none", "HS256", "PS256", "eddsa", "EDDSA")) {
            choose(tenant, algorithm).statusCode(400);
        }
    }

    @Test
    void keyOfAnotherReplicaIsKnownAsSoonAsItsTokenComes() {
        List<String> before = kids(tenant);
        scopes.inTransaction(TenantScope.of(id(tenant)), () -> {
            maker.follow(id(tenant), SigningAlgorithm.EDDSA);
            return before;
        });

        String token = tenant.token("ann", PASSWORD);

        assertThat(before).doesNotContain(kidOf(token));
        expect(200, token);
    }

    @Test
    void acceptsNoAlgorithmButThatOfTheKey() throws Exception {
        choose(tenant, "RS256").statusCode(200);
        SignedJWT good = SignedJWT.parse(tenant.token("ann", PASSWORD));
        PrivateKey own = keys.active(id(tenant)).privateKey();
        byte[] publicKey = keySet(tenant)
                .getKeyByKeyId(good.getHeader().getKeyID())
                .toRSAKey()
                .toPublicKey()
                .getEncoded();

        expect(200, signed(good, JWSAlgorithm.RS256, new RSASSASigner(own)));
        expect(401, signed(good, JWSAlgorithm.PS256, new RSASSASigner(own)));
        expect(401, signed(good, JWSAlgorithm.RS512, new RSASSASigner(own)));
        expect(401, signed(good, JWSAlgorithm.HS256, new MACSigner(publicKey)));
        expect(401, signed(good, JWSAlgorithm.RS256, new RSASSASigner(foreignRsaKey())));
    }

    @Test
    void acceptsNoRsaUnderTheNumberOfAnotherKindOfKey() throws Exception {
        for (String algorithm : List.of("ES256", "EdDSA")) {
            choose(tenant, algorithm).statusCode(200);
            SignedJWT good = SignedJWT.parse(tenant.token("ann", PASSWORD));

            expect(401, signed(good, JWSAlgorithm.RS256, new RSASSASigner(foreignRsaKey())));
            expect(
                    401,
                    good.serialize()
                            .replaceFirst("^[^.]+", relabelled(good, "EdDSA".equals(algorithm) ? "ES256" : "EdDSA")));
        }
    }

    @Test
    void tenantsThatTakeItFromTheSystemTenantFollowIt() {
        TestTenant stubborn = newTenant();
        stubborn.user("bob");
        choose(stubborn, "EdDSA").statusCode(200);
        choose(stubborn, "ES256").statusCode(200);
        String old = tenant.token("ann", PASSWORD);
        tenantsOfOtherTestsStayAsTheyAre();

        choose(SYSTEM, "EdDSA").statusCode(200);
        try {
            awaitAlgorithm(tenant, "EdDSA");
            expect(200, old);
            assertThat(algorithmOf(stubborn.token("bob", PASSWORD))).isEqualTo("ES256");
            TestTenant late = newTenant();
            late.user("eve");
            assertThat(algorithmOf(late.token("eve", PASSWORD))).isEqualTo("EdDSA");
        } finally {
            asAdmin()
                    .contentType("application/merge-patch+json")
                    .body("{\"tokens\":{\"signingAlgorithm\":null}}")
                    .patch("/api/v1/tenants/system/settings")
                    .then()
                    .statusCode(200);
        }
        awaitAlgorithm(tenant, "ES256");
    }

    /** By the hundred they would get new keys, and then new ones again. */
    private void tenantsOfOtherTestsStayAsTheyAre() {
        TestDatabase.asOwner("""
                insert into tenant_settings (tenant_id, document, version)
                select tenant_id, '{"tokens":{"signingAlgorithm":"ES256"}}', 0 from tenant
                    where tenant_id not in (%d, %d) and deleting_since is null
                on conflict do nothing""".formatted(SYSTEM.id(), tenant.id()));
    }

    private static void awaitAlgorithm(TestTenant tenant, String algorithm) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!algorithmOf(tenant.token("ann", PASSWORD)).equals(algorithm)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private void strikeTheHour() throws ExecutionException, InterruptedException {
        upkeep.fireAsync(new UpkeepDue()).toCompletableFuture().get();
    }

    private static ValidatableResponse choose(TestTenant tenant, String algorithm) {
        return asAdmin()
                .contentType("application/merge-patch+json")
                .body("{\"tokens\":{\"signingAlgorithm\":\"%s\"}}".formatted(algorithm))
                .patch("/api/v1/tenants/%s/settings".formatted(tenant.key()))
                .then();
    }

    private static JWKSet keySet(TestTenant tenant) {
        try {
            return JWKSet.parse(given().get("/%s/.well-known/jwks.json".formatted(tenant.key()))
                    .asString());
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> kids(TestTenant tenant) {
        return keySet(tenant).getKeys().stream().map(JWK::getKeyID).toList();
    }

    private static boolean verified(SignedJWT token, JWK key) throws Exception {
        return switch (token.getHeader().getAlgorithm().getName()) {
            case "ES256" -> token.verify(new ECDSAVerifier(key.toECKey()));
            case "RS256" -> token.verify(new RSASSAVerifier(key.toRSAKey()));
            default -> verifiedByEd25519(token, key.toOctetKeyPair());
        };
    }

    /** By the JDK: the library verifies these only with another library's help. */
    private static boolean verifiedByEd25519(SignedJWT token, OctetKeyPair key) throws GeneralSecurityException {
        assertThat(key.getCurve().getName()).isEqualTo("Ed25519");
        byte[] x = key.getDecodedX();
        boolean odd = (x[31] & 0x80) != 0;
        x[31] &= 0x7f;
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = x[31 - i];
        }
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        signature.update(token.getSigningInput());
        return signature.verify(token.getSignature().decode());
    }

    private static PrivateKey foreignRsaKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String signed(SignedJWT like, JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(like.getHeader().getType())
                .keyID(like.getHeader().getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, like.getJWTClaimsSet());
        token.sign(signer);
        return token.serialize();
    }

    private static String relabelled(SignedJWT token, String algorithm) {
        return new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .type(token.getHeader().getType())
                .keyID(token.getHeader().getKeyID())
                .build()
                .toBase64URL()
                .toString();
    }

    private static String algorithmOf(String token) {
        return headerOf(token).getAlgorithm().getName();
    }

    private static String kidOf(String token) {
        return headerOf(token).getKeyID();
    }

    private static JWSHeader headerOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static void expect(int status, String token) {
        withToken(token).get("/api/mgmt/user").then().statusCode(status);
    }

    private static TenantId id(TestTenant tenant) {
        return new TenantId(tenant.id());
    }
}
