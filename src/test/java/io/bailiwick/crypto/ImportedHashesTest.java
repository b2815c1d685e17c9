package io.bailiwick.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bailiwick.BesideTheService;
import io.bailiwick.ForeignHash;
import io.bailiwick.kernel.InvalidInputException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@BesideTheService
class ImportedHashesTest {

    private static final Set<String> NOBODY = Set.of();

    private final ImportedHashes imported = new ImportedHashes(TestHashConfig.usual());
    private final PasswordHasher hasher = new PasswordHasher(TestHashConfig.usual());

    @ParameterizedTest
    @MethodSource("io.bailiwick.ForeignHash#all")
    void knowsThePasswordThatAnotherProgramHashed(ForeignHash foreign) {
        HashedPassword stored = imported.accept("passwordHash", foreign.text());

        assertThat(hasher.verify(NOBODY, ForeignHash.PASSWORD, stored)).isTrue();
        assertThat(hasher.verify(NOBODY, "pässwörd-✔", stored)).isFalse();
        assertThat(hasher.verify(NOBODY, "", stored)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.bailiwick.ForeignHash#all")
    void whatIsStoredIsAcceptedAgainAsItIs(ForeignHash foreign) {
        HashedPassword stored = imported.accept("passwordHash", foreign.text());

        assertThat(imported.accept("passwordHash", stored.text())).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            keycloak-pbkdf2                  | $pbkdf2-sha1$i=20000,l=20$MDEyMzQ1Njc4OWFiY2RlZg$I8KVwo9G5NiGjNQOCaVz7HScVR0
            keycloak-pbkdf2-sha256           | $pbkdf2-sha256$i=27500,l=32$MDEyMzQ1Njc4OWFiY2RlZg$1nevBNfWtmH6dC2kB3GilXM319In+2G/6O13WfoAJJ0
            keycloak-pbkdf2-sha256-one-block | $pbkdf2-sha256$i=27500,l=32$MDEyMzQ1Njc4OWFiY2RlZg$1nevBNfWtmH6dC2kB3GilXM319In+2G/6O13WfoAJJ0
            keycloak-argon2                  | $argon2id$v=19$m=7168,t=5,p=1$MDEyMzQ1Njc4OWFiY2RlZg$h2bZlo21/uYRreQwC1oMkxy92uEBYXcXgUDY42S1/bk
            keycloak-argon2d                 | $argon2d$v=19$m=64,t=3,p=2$MDEyMzQ1Njc4OWFiY2RlZg$xBsNojKeUJxZwV2cwvZFaR0R54Jf6a5RRSO+r3wPe7Q
            argon2i-without-version          | $argon2i$v=16$m=64,t=2,p=1$c29tZXNhbHQ$FkPla1575XGRGWqpt2FtHw
            bcrypt-in-braces                 | $2y$05$......................HdvQxOrnNN5Nz7DcRBho.hCYedrXQnC
            ldap-ssha                        | {SSHA}m3cLYFfkQwrL+FLaIBDqFeY9Y0mxFKLC
            """)
    void storesOneFormOfEach(String name, String stored) {
        assertThat(imported.accept("passwordHash", ForeignHash.named(name).text())
                        .text())
                .isEqualTo(stored);
    }

    @Test
    void readsSchemesInAnyCase() {
        String text = ForeignHash.named("ldap-ssha").text();

        assertThat(imported.accept("passwordHash", text.replace("SSHA", "ssha")))
                .isEqualTo(imported.accept("passwordHash", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            hunter2                                   | is in no known format of password hashes
            $                                         | is in no known format of password hashes
            $9$aaaa$bbbb                              | is in no known format of password hashes
            {CLEARTEXT}hunter2                        | has a scheme in braces that is not supported
            {MD5}hunter2hunter2hunter2==              | has a scheme in braces that is not supported
            {CRYPT}abzp3RXJm5gNA                      | is a traditional DES hash, which knows eight characters of a password: it is not supported
            {CRYPT}_J9..CCCCXBrJUJV154M               | is a traditional DES hash, which knows eight characters of a password: it is not supported
            $y$j9T$abcdefgh$fwZNTyoqgbdhG7SGTZU8N0MRgzirwN7.W2zMOONZFM4 | is a yescrypt or scrypt hash: it is not supported
            {CRYPT}$gy$j9T$abcdefgh$fwZNTyoqgbdhG7SG  | is a yescrypt or scrypt hash: it is not supported
            $7$CU..../....hunter2                     | is a yescrypt or scrypt hash: it is not supported
            $2x$05$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9a | is a hash of a bcrypt with known faults: it is not supported
            $2b$03$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9a | has a cost that bcrypt does not allow
            $2b$05$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9  | is no whole bcrypt hash
            $6$rounds=999$salt$hunter2hunter2hunter2  | is no hash as crypt(3) makes them
            $6$saltsalt$hunter2hunter2hunter2hunter2  | has a salt or a hash of a length that crypt(3) does not make
            $1$saltsaltsalt$ju71t.My8cNKOPCIQe/fK/    | has a salt or a hash of a length that crypt(3) does not make
            $1$rounds=1000$salt$ju71t.My8cNKOPCIQe/fK/ | has rounds, which crypt(3) with MD5 does not know
            {SSHA}ukgikBfkjovbhLEQVFDKVPgUwow=        | has a digest and salt that is not 24 to 84 bytes long
            {SHA}m3cLYFfkQwrL+FLaIBDqFeY9Y0mxFKLC     | has a digest and salt that is not 20 to 20 bytes long
            {SSHA}hunter2!                            | has a digest that is not base64
            $argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAA | has a hash that is not 16 to 128 bytes long
            $argon2id$v=19$m=64,t=1,p=1$c29t$AAAAAAAAAAAAAAAAAAAAAA | has a salt that is not 8 to 64 bytes long
            $argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA | has an Argon2 iterations that is not 1 to 999
            $argon2id$v=19$m=15,t=1,p=2$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA | has an Argon2 memory that is not 16 to 9999999
            $argon2id$v=18$m=64,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA | is no Argon2 hash as PHC strings have it
            $pbkdf2-sha256$27500$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA | is no PBKDF2 hash with i=, l=, a salt and a hash
            $pbkdf2-sha256$i=1000,l=17$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA | has a hash that is not as long as l= says
            {"hashIterations":5}                      | has no text as its algorithm
            """)
    void saysWhatIsWrong(String text, String problem) {
        refuses(text, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            "credentialData":            | "data":                | has no text as its algorithm
            "secretData":                | "data":                | has no text as its salt
            pbkdf2-sha256                | bcrypt                 | has an algorithm that is not supported
            "type":"password"            | "type":"otp"           | is a credential of Keycloak, but no password
            \\"hashIterations\\":27500   | \\"hashIterations\\":"many" | is no JSON as Keycloak writes it
            \\"hashIterations\\":27500   | \\"hashIterations\\":2e9 | has no number of hashIterations
            \\"hashIterations\\":27500   | \\"hashIterations\\":-1 | has no number of hashIterations
            \\"salt\\":\\"MDEy           | \\"salt\\":\\"...       | has a salt that is not base64
            \\"value\\":\\"1nev          | \\"value\\":\\"1        | has a hash that is not base64
            {"type                       | {} {"type              | is in no known format of password hashes
            }"}                          | }"}x                   | is no JSON as Keycloak writes it
            """)
    void saysWhatIsWrongWithCredentialsOfKeycloak(String part, String other, String problem) {
        String json = ForeignHash.named("keycloak-pbkdf2-sha256").text();
        assertThat(json).contains(part);

        refuses(json.replace(part, other), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            [\\"32\\"]   | [\\"31\\"]   | has a hash that is not as long as its hashLength says
            [\\"7168\\"] | [7168]       | has no text as its memory
            [\\"7168\\"] | \\"7168\\"   | has no text as its memory
            [\\"7168\\"] | []           | has no text as its memory
            [\\"7168\\"] | [\\"much\\"] | has no number as its memory
            [\\"7168\\"] | [\\"7\\"]    | has an Argon2 memory that is not 8 to 9999999
            [\\"id\\"]   | [\\"x\\"]    | has a type that Argon2 does not know
            [\\"1.3\\"]  | [\\"1.2\\"]  | has a version that Argon2 does not know
            """)
    void saysWhatIsWrongWithArgon2OfKeycloak(String part, String other, String problem) {
        String json = ForeignHash.named("keycloak-argon2").text();
        assertThat(json).contains(part);

        refuses(json.replace(part, other), problem);
    }

    @Test
    void readsTheTwoPartsOfKeycloakAlsoAsObjects() {
        String nested = """
                {"credentialData": {"hashIterations": 27500, "algorithm": "pbkdf2-sha256"},
                 "secretData": {"value": "1nevBNfWtmH6dC2kB3GilXM319In+2G/6O13WfoAJJ0=", "salt": "MDEyMzQ1Njc4OWFiY2RlZg=="}}""";

        assertThat(imported.accept("passwordHash", nested))
                .isEqualTo(imported.accept(
                        "passwordHash",
                        ForeignHash.named("keycloak-pbkdf2-sha256").text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$14$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9a",
                "$6$rounds=1000000$salt$n5mb/nB5mqTvGiE0.Bkco7CM7Eu60GqBqd.ebekxvtg3m//e/.oyMes2viaFb9DLmlOnf5nfehln3pOA0Xh77/",
                "$pbkdf2-sha512$i=2000000,l=16$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=65536,t=30,p=4$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA"
            })
    void acceptsWhatCostsMuch(String text) {
        assertThat(imported.accept("passwordHash", text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$15$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9a",
                "$2b$31$abcdefghijklmnopqrstuu.JJWRNfZM1focnGNrgCIEQYNh7U9A9a",
                "$5$rounds=1000001$salt$9oPub7NJINcECF7BLw5m8jUeHGcnzRA0L7/7DoZJrv7",
                "$6$rounds=999999999$salt$n5mb/nB5mqTvGiE0.Bkco7CM7Eu60GqBqd.ebekxvtg3m//e/.oyMes2viaFb9DLmlOnf5nfehln3pOA0Xh77/",
                "$pbkdf2-sha1$i=2000001,l=16$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=65536,t=31,p=4$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatWouldKeepTheServiceBusy(String text) {
        refuses(text, """
                takes too long to check: allowed are 2000000 iterations of PBKDF2, 1000000 rounds of SHA-crypt, a bcrypt cost \
                of 14, and 2000000 KiB of memory times iterations of Argon2""");
    }

    @Test
    void refusesWhatNeedsTooMuchMemory() {
        refuses(
                "$argon2id$v=19$m=65537,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA",
                "needs more than the 65536 KiB that a check may take");
    }

    @Test
    void refusesWhatIsTooLong() {
        refuses("{SSHA}" + "A".repeat(4096), "must have at most 4096 characters");
    }

    private void refuses(String text, String problem) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> imported.accept("passwordHash", text))
                .withNoCause()
                .satisfies(refusal -> {
                    assertThat(refusal.explanation()).isEqualTo("'passwordHash' " + problem);
                    assertThat(refusal.subjects()).containsExactly("passwordHash");
                });
    }
}
