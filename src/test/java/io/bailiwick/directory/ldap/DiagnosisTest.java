package io.bailiwick.directory.ldap;

import static io.bailiwick.directory.StepOutcome.FAILED;
import static io.bailiwick.directory.StepOutcome.OK;
import static io.bailiwick.directory.StepOutcome.SKIPPED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.ResultCode;
import io.bailiwick.BesideTheService;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.DirectoryDiagnosis;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.directory.FullBacklog;
import io.bailiwick.directory.PersonToFind;
import io.bailiwick.directory.Relay;
import io.bailiwick.directory.ServerDiagnosis;
import io.bailiwick.directory.Step;
import io.bailiwick.directory.StepOutcome;
import io.bailiwick.directory.StepResult;
import io.bailiwick.directory.TestCertificate;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.directory.TestSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each step of a test, and what is said when it fails. */
@Timeout(60)
@BesideTheService
class DiagnosisTest {

    private static final String DAVE = "uid=dave,ou=people,dc=example,dc=com";
    private static final PersonToFind NAMED_DAVE = new PersonToFind("dave", null);
    private static final PersonToFind RIGHT = new PersonToFind("dave", "secret-of-dave");
    private static final PersonToFind WRONG = new PersonToFind("dave", "wrong-password");

    private static TestCertificate localhost;
    private static TestCertificate other;

    private final LdapDirectoryFactory factory = new LdapDirectoryFactory(new TestClock());
    private TestDirectory server;

    @BeforeAll
    static void certificates(@TempDir Path dir) {
        localhost = TestCertificate.create(dir, "dns:localhost,ip:127.0.0.1");
        other = TestCertificate.create(dir, "dns:ldap.example.com");
    }

    @BeforeEach
    void start() throws Exception {
        server = TestDirectory.plain().person("dave", "secret-of-dave");
    }

    @AfterEach
    void stop() {
        server.close();
        factory.stop();
    }

    @Test
    void findsThatAllIsWell() {
        ServerDiagnosis found = one(search(), null);

        assertThat(found.passed()).isTrue();
        assertThat(found.server()).isEqualTo(server.url());
        assertThat(found.steps()).extracting(StepResult::step).containsExactly(Step.values());
        assertThat(outcomes(found))
                .isEqualTo(Map.of(
                        Step.RESOLVE, OK,
                        Step.CONNECT, OK,
                        Step.TLS, SKIPPED,
                        Step.BIND, OK,
                        Step.SEARCH, OK,
                        Step.LOGIN, SKIPPED));
        assertThat(found.steps())
                .allSatisfy(step -> assertThat(step.milliseconds()).isBetween(0L, 60_000L));
        assertThat(found.person()).isNull();
    }

    @Test
    void findsPersonAndWhatIsKnownOfThem() {
        ServerDiagnosis found = one(search(), RIGHT);

        assertThat(found.passed()).isTrue();
        assertThat(outcome(found, Step.LOGIN)).isEqualTo(OK);
        assertThat(found.person()).isNotNull().satisfies(person -> {
            assertThat(person.dn()).isEqualTo(DAVE);
            assertThat(person.login()).isEqualTo("dave");
            assertThat(person.displayName()).isEqualTo("dave");
            assertThat(person.lastName()).isEqualTo("dave");
            assertThat(person.uniqueId()).hasSize(36);
            assertThat(person.email()).isNull();
        });
    }

    @Test
    void findsPersonByNameAlone() {
        ServerDiagnosis found = one(search(), NAMED_DAVE);

        assertThat(found.person()).isNotNull().extracting(FoundPerson::dn).isEqualTo(DAVE);
        assertThat(reason(found, Step.LOGIN)).isEqualTo("no password was given");
        assertThat(server.binds()).containsExactly(TestDirectory.SEARCHER);
    }

    @Test
    void tellsThatThePasswordIsWrong() {
        ServerDiagnosis found = one(search(), WRONG);

        assertThat(found.passed()).isFalse();
        assertThat(reason(found, Step.LOGIN)).isEqualTo("wrong password");
        assertThat(found.person()).isNotNull();
    }

    @Test
    void tellsThatNobodyOrMoreThanOneIsFound() throws Exception {
        assertThat(reason(one(search(), new PersonToFind("eve", "x")), Step.SEARCH))
                .isEqualTo("no such entry");

        server.entry(new DN("cn=Other Dave,ou=admins,dc=example,dc=com"), "dave", "secret");

        ServerDiagnosis found = one(search(), RIGHT);
        assertThat(reason(found, Step.SEARCH)).isEqualTo("several entries match");
        assertThat(outcome(found, Step.LOGIN)).isEqualTo(SKIPPED);
        assertThat(found.person()).isNull();
    }

    @Test
    void tellsThatNobodyCountsAsAPerson() {
        ServerDiagnosis found = one(search("userFilter", "(objectClass=device)"), null);

        assertThat(reason(found, Step.SEARCH)).isEqualTo("no entry below searchBase matches userFilter");
    }

    @Test
    void tellsThatTheSearchBaseIsNotThere() {
        ServerDiagnosis found = one(search("searchBase", "dc=nowhere"), null);

        assertThat(reason(found, Step.SEARCH)).isEqualTo("no such entry");
    }

    @Test
    void tellsThatTheSearchAccountIsRefusedAndAsksNoOtherServerThen() {
        try (Relay relay = Relay.to(server.port())) {
            DirectoryDiagnosis found = diagnose(
                    TestSettings.search(
                            server.url() + " " + relay.url(),
                            "bindDn",
                            TestDirectory.SEARCHER,
                            "bindPassword",
                            "wrong-password"),
                    null);

            assertThat(found.passed()).isFalse();
            assertThat(reason(found.servers().get(0), Step.BIND)).isEqualTo("wrong password");
            assertThat(reason(found.servers().get(1), Step.BIND)).isEqualTo("another server has refused it");
            assertThat(outcome(found.servers().get(1), Step.SEARCH)).isEqualTo(SKIPPED);
            assertThat(server.binds()).hasSize(1);
        }
    }

    @Test
    void triesAPasswordThatOneServerRefusedAtNoOther() {
        try (Relay relay = Relay.to(server.port())) {
            DirectoryDiagnosis found = diagnose(
                    TestSettings.search(
                            server.url() + " " + relay.url(),
                            "bindDn",
                            TestDirectory.SEARCHER,
                            "bindPassword",
                            TestDirectory.SEARCHER_PASSWORD),
                    WRONG);

            assertThat(reason(found.servers().get(0), Step.LOGIN)).isEqualTo("wrong password");
            assertThat(outcome(found.servers().get(1), Step.LOGIN)).isEqualTo(SKIPPED);
            assertThat(server.binds()).filteredOn(DAVE::equals).hasSize(1);
        }
    }

    @Test
    void asksEveryServer() throws Exception {
        try (Relay relay = Relay.to(server.port());
                Relay down = Relay.toNowhere()) {
            down.down();

            DirectoryDiagnosis found = diagnose(TestSettings.template(down.url() + " " + relay.url()), RIGHT);

            assertThat(found.passed()).isFalse();
            assertThat(found.servers()).extracting(ServerDiagnosis::server).containsExactly(down.url(), relay.url());
            assertThat(found.servers()).extracting(ServerDiagnosis::passed).containsExactly(false, true);
            assertThat(reason(found.servers().get(0), Step.CONNECT)).isEqualTo("the connection is refused");
        }
    }

    @Test
    void makesNamesByTheTemplateAndReadsTheEntryAsItsOwner() {
        ServerDiagnosis found = one(TestSettings.template(server.url()), RIGHT);

        assertThat(found.passed()).isTrue();
        assertThat(outcome(found, Step.SEARCH)).isEqualTo(SKIPPED);
        assertThat(outcome(found, Step.LOGIN)).isEqualTo(OK);
        assertThat(found.person()).isNotNull().extracting(FoundPerson::login).isEqualTo("dave");
    }

    @Test
    void readsTheEntryOfATemplateAsTheSearchAccount() {
        LdapSettings settings = TestSettings.template(
                server.url(), "bindDn", TestDirectory.SEARCHER, "bindPassword", TestDirectory.SEARCHER_PASSWORD);

        assertThat(one(settings, NAMED_DAVE).person())
                .isNotNull()
                .extracting(FoundPerson::login)
                .isEqualTo("dave");
        assertThat(reason(one(settings, new PersonToFind("eve", null)), Step.SEARCH))
                .isEqualTo("no such entry");
    }

    @Test
    void takesAnyAnswerInLdapForADirectoryWhereNobodyIsSearched() {
        assertThat(outcome(one(TestSettings.template(server.url()), null), Step.SEARCH))
                .isEqualTo(OK);
    }

    @Test
    void bindsWithActiveDirectorysOwnNames() {
        LdapSettings settings = TestSettings.template(server.url(), "securityPrincipal", "%LOGINNAME%@corp.local");

        one(settings, RIGHT);
        ServerDiagnosis impossible = one(settings, new PersonToFind("a@b", "secret"));

        assertThat(server.binds()).containsExactly("dave@corp.local");
        assertThat(reason(impossible, Step.LOGIN)).isEqualTo("not a name in this directory");
    }

    @Test
    void tellsThatANameIsUnknownOrItsAddressNotAllowedInTheSameWords() {
        String unknown = reason(one(plain("ldap://nowhere.invalid:389"), null), Step.RESOLVE);
        DirectoryDiagnosis forbidden = factory.diagnose(
                TestSettings.template(server.url()), AddressPolicy.only(List.of("127.0.0.1", "localhost")), null);

        assertThat(unknown).isEqualTo("no address is known for this name, or none that is allowed");
        assertThat(reason(forbidden.servers().get(0), Step.RESOLVE)).isEqualTo(unknown);
        assertThat(outcome(forbidden.servers().get(0), Step.CONNECT)).isEqualTo(SKIPPED);
    }

    @Test
    void waitsNoLongerThanTheSettingsSay() throws Exception {
        try (FullBacklog full = FullBacklog.create();
                Relay silent = Relay.toNowhere()) {
            LdapSettings unreachable = TestSettings.template(full.url(), "connectTimeout", "PT0.2S");
            LdapSettings mute = TestSettings.template(silent.url(), "responseTimeout", "PT0.2S");

            assertThat(reason(one(unreachable, null), Step.CONNECT)).isEqualTo("no answer in time");
            assertThat(reason(one(mute, null), Step.SEARCH)).isEqualTo("no answer in time");
        }
    }

    @Test
    void tellsWhatIsWrongWithACertificate() throws Exception {
        try (TestDirectory secured = TestDirectory.ldaps(localhost.serverContext());
                TestDirectory misnamed = TestDirectory.ldaps(other.serverContext())) {
            String url = "ldaps://localhost:" + secured.port();
            String wrong = "ldaps://localhost:" + misnamed.port();

            assertThat(outcome(one(TestSettings.template(url, "trustedCertificates", localhost.pem()), null), Step.TLS))
                    .isEqualTo(OK);
            assertThat(reason(one(TestSettings.template(url), null), Step.TLS))
                    .isEqualTo("the certificate is not trusted");
            assertThat(reason(one(TestSettings.template(url, "trustedCertificates", other.pem()), null), Step.TLS))
                    .isEqualTo("the certificate is not trusted");
            assertThat(reason(one(TestSettings.template(wrong, "trustedCertificates", other.pem()), null), Step.TLS))
                    .isEqualTo("the certificate does not name this host");
            assertThat(reason(one(TestSettings.template("ldaps://127.0.0.1:" + server.port()), null), Step.TLS))
                    .isIn("no TLS connection could be agreed on", "no answer in time");
        }
    }

    @Test
    void securesConnectionsByStartTls() throws Exception {
        try (TestDirectory secured = TestDirectory.startTls(localhost.serverContext())) {
            LdapSettings good =
                    TestSettings.template(secured.url(), "startTls", true, "trustedCertificates", localhost.pem());

            assertThat(outcome(one(good, null), Step.TLS)).isEqualTo(OK);
            assertThat(outcome(one(TestSettings.template(server.url(), "startTls", true), RIGHT), Step.TLS))
                    .isEqualTo(FAILED);
            assertThat(server.binds()).isEmpty();
        }
    }

    @Test
    void tellsThatSomethingElseListensThere() throws Exception {
        try (ServerSocket web = new ServerSocket(0)) {
            CompletableFuture<Void> answer = runAsync(() -> answerInHttp(web));

            ServerDiagnosis found = one(plain("ldap://127.0.0.1:" + web.getLocalPort()), null);

            assertThat(reason(found, Step.SEARCH)).isEqualTo("the connection broke, or the server does not speak LDAP");
            answer.join();
        }
    }

    @Test
    void repeatsNothingThatAServerSays() {
        server.answerNextBind(
                ResultCode.INVALID_CREDENTIALS, "80090308: DSID-0C09, comment: at 10.1.2.3, data 532, v1");
        String expired = reason(one(search(), null), Step.BIND);
        server.answerNextBind(ResultCode.OTHER, "internal host db.corp.local");
        String strange = reason(one(search(), null), Step.BIND);

        assertThat(expired).isEqualTo("password expired");
        assertThat(strange).isEqualTo("other");
    }

    @Test
    void holdsNoPasswordInWhatItAnswers() {
        DirectoryDiagnosis right = diagnose(search(), RIGHT);
        DirectoryDiagnosis wrong = diagnose(search("bindPassword", "wrong-password"), WRONG);

        assertThat(right.toString() + wrong + RIGHT).doesNotContain("password=", "secret-of-dave", "wrong-password");
    }

    @Test
    void showsTheGuidsOfActiveDirectoryAsPeopleWriteThem() throws Exception {
        Entry entry = new Entry(DAVE);
        entry.addAttribute("objectGUID", new byte[] {
            0x33,
            0x22,
            0x11,
            0x00,
            0x55,
            0x44,
            0x77,
            0x66,
            (byte) 0x88,
            (byte) 0x99,
            (byte) 0xaa,
            (byte) 0xbb,
            (byte) 0xcc,
            (byte) 0xdd,
            (byte) 0xee,
            (byte) 0xff
        });
        LdapSettings settings = TestSettings.search(server.url(), "schema", "ad");

        FoundPerson person = new PersonMapping(settings.person()).of(entry);

        assertThat(person.uniqueId()).isEqualTo("00112233-4455-6677-8899-aabbccddeeff");
    }

    private static void answerInHttp(ServerSocket web) {
        try (Socket client = web.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LdapSettings search(Object... more) {
        Object[] all = new Object[more.length + 4];
        all[0] = "bindDn";
        all[1] = TestDirectory.SEARCHER;
        all[2] = "bindPassword";
        all[3] = TestDirectory.SEARCHER_PASSWORD;
        System.arraycopy(more, 0, all, 4, more.length);
        return TestSettings.search(server.url(), all);
    }

    private static LdapSettings plain(String url) {
        return TestSettings.template(url, "allowPlainText", true);
    }

    private ServerDiagnosis one(LdapSettings settings, @Nullable PersonToFind person) {
        return diagnose(settings, person).servers().get(0);
    }

    private DirectoryDiagnosis diagnose(LdapSettings settings, @Nullable PersonToFind person) {
        return factory.diagnose(settings, AddressPolicy.ANYWHERE, person);
    }

    private static Map<Step, StepOutcome> outcomes(ServerDiagnosis found) {
        return found.steps().stream().collect(Collectors.toMap(StepResult::step, StepResult::outcome));
    }

    private static StepOutcome outcome(ServerDiagnosis found, Step step) {
        return result(found, step).outcome();
    }

    private static @Nullable String reason(ServerDiagnosis found, Step step) {
        return result(found, step).reason();
    }

    private static StepResult result(ServerDiagnosis found, Step step) {
        return found.steps().stream()
                .filter(result -> result.step() == step)
                .findFirst()
                .orElseThrow();
    }
}
