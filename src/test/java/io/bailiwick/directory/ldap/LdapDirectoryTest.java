package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.BindResult;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.BindResult.Unavailable;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.Relay;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.directory.TestSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LdapDirectoryTest {

    private static final String DAVE = "uid=dave,ou=people,dc=example,dc=com";

    private final TestClock clock = new TestClock();
    private final LdapDirectoryFactory factory = new LdapDirectoryFactory(clock);
    private TestDirectory server;
    private Relay relay;

    @BeforeEach
    void start() throws Exception {
        server = TestDirectory.plain().person("dave", "secret");
        relay = Relay.to(server.port());
    }

    @AfterEach
    void stop() {
        relay.close();
        server.close();
        factory.stop();
    }

    @Test
    void acceptsTheRightPassword() {
        assertThat(byTemplate().authenticate("dave", "secret")).isEqualTo(new Accepted(DAVE));
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownName() {
        Directory directory = byTemplate();

        assertThat(directory.authenticate("dave", "Secret")).isEqualTo(new Refused("wrong password"));
        assertThat(directory.authenticate("eve", "secret")).isInstanceOf(Refused.class);
    }

    @Test
    void needsOneRoundTripAndKeepsTheConnectionWhateverTheAnswer() {
        Directory directory = byTemplate();

        directory.authenticate("dave", "secret");
        directory.authenticate("dave", "wrong");
        directory.authenticate("dave", "secret");

        assertThat(relay.connections()).isOne();
        assertThat(server.binds()).containsExactly(DAVE, DAVE, DAVE);
        assertThat(server.searches()).isZero();
    }

    @Test
    void contactsNobodyBeforeTheFirstCall() {
        byTemplate().close();

        assertThat(relay.connections()).isZero();
    }

    @Test
    void anEmptyPasswordNeverReachesTheDirectory() {
        assertThat(byTemplate().authenticate("dave", "")).isEqualTo(new Refused("empty password"));
        assertThat(relay.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "da\0ve", "dave\0", "dave\uD800"})
    void whatCannotBeANameNeverReachesTheDirectory(String loginName) {
        assertThat(byTemplate().authenticate(loginName, "secret")).isInstanceOf(Refused.class);
        assertThat(byTemplate().authenticate("dave", "secret\0")).isInstanceOf(Refused.class);
        assertThat(relay.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,ou=admins",
                " lead",
                "trail ",
                "#dave",
                "a+b",
                "a;b",
                "<a>",
                "\"a\"",
                "a\\b",
                "a\\2cb",
                "Jürgen",
                "漢字",
                "a=b"
            })
    void specialNamesAreNamesLikeOthers(String loginName) throws LDAPException {
        server.person(loginName, "secret");

        BindResult result = byTemplate().authenticate(loginName, "secret");

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(new DN(((Accepted) result).dn()).getRDNs()).hasSize(4);
        assertThat(bySearch().authenticate(loginName, "secret")).isInstanceOf(Accepted.class);
    }

    @Test
    void aNameCannotLeadToAnotherBranch() throws LDAPException {
        server.entry(new DN(new RDN("uid", "x"), new DN("ou=admins,dc=example,dc=com")), "x", "secret");
        Directory directory =
                open(TestSettings.template(relay.url(), "securityPrincipal", "uid=%LOGINNAME%,dc=example,dc=com"));

        assertThat(directory.authenticate("x,ou=admins", "secret")).isInstanceOf(Refused.class);
    }

    @Test
    void bindsWithActiveDirectorysOwnNames() {
        Directory directory = open(TestSettings.template(relay.url(), "securityPrincipal", "%LOGINNAME%@corp.local"));

        directory.authenticate("dave", "secret");

        assertThat(server.binds()).containsExactly("dave@corp.local");
        assertThat(directory.authenticate("dave@other.local", "secret"))
                .isEqualTo(new Refused("not a name in this directory"));
        assertThat(server.binds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "52e, wrong password",
        "525, no such entry",
        "530, not allowed at this time",
        "531, not allowed from this computer",
        "532, password expired",
        "533, account disabled",
        "701, account expired",
        "773, password must be changed",
        "775, account locked",
        "999, wrong password"
    })
    void tellsTheReasonsOfActiveDirectory(String code, String reason) {
        server.answerNextBind(
                ResultCode.INVALID_CREDENTIALS,
                "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data " + code + ", v3839");

        assertThat(byTemplate().authenticate("dave", "secret")).isEqualTo(new Refused(reason));
    }

    @Test
    void doesNotFollowReferrals() {
        server.answerNextBind(ResultCode.REFERRAL, "ask elsewhere");

        assertThat(byTemplate().authenticate("dave", "secret")).isEqualTo(new Unavailable("referral (ask elsewhere)"));
    }

    @Test
    void neverRepeatsWhatWasAnswered() {
        Directory directory = byTemplate();
        directory.authenticate("dave", "secret");

        server.answerNextBind(ResultCode.BUSY, "later");

        assertThat(directory.authenticate("dave", "secret")).isEqualTo(new Unavailable("busy (later)"));
        assertThat(server.binds()).hasSize(2);
    }

    @Test
    void findsPeopleWhereverTheyAre() throws LDAPException {
        server.entry(new DN("cn=Eve,ou=admins,dc=example,dc=com"), "eve", "secret");
        Directory directory = bySearch();

        assertThat(directory.authenticate("eve", "secret"))
                .isEqualTo(new Accepted("cn=Eve,ou=admins,dc=example,dc=com"));
        assertThat(directory.authenticate("eve", "wrong")).isEqualTo(new Refused("wrong password"));
        assertThat(directory.authenticate("dave", "secret")).isEqualTo(new Accepted(DAVE));
    }

    @Test
    void searchesAndBindsOnConnectionsOfTheirOwn() {
        Directory directory = bySearch();

        directory.authenticate("dave", "secret");
        directory.authenticate("dave", "secret");

        assertThat(server.binds()).containsExactly(TestDirectory.SEARCHER, DAVE, DAVE);
        assertThat(server.searches()).isEqualTo(2);
        assertThat(relay.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "*", "dave)(uid=*", "da*"})
    void findsNobody(String loginName) {
        assertThat(bySearch().authenticate(loginName, "secret")).isEqualTo(new Refused("no such entry"));
        assertThat(server.binds()).containsExactly(TestDirectory.SEARCHER);
    }

    @Test
    void twoPeopleWithOneNameAreNobody() throws LDAPException {
        server.entry(new DN("cn=Other Dave,ou=admins,dc=example,dc=com"), "dave", "secret");

        assertThat(bySearch().authenticate("dave", "secret")).isEqualTo(new Refused("several entries match"));
        assertThat(server.binds()).containsExactly(TestDirectory.SEARCHER);
    }

    @Test
    void whoIsNoPersonIsNotFound() {
        Directory directory = open(searchSettings("userFilter", "(objectClass=device)"));

        assertThat(directory.authenticate("dave", "secret")).isEqualTo(new Refused("no such entry"));
    }

    @Test
    void aScopeIsKept() {
        Directory directory = open(searchSettings("searchScope", "one"));

        assertThat(directory.authenticate("dave", "secret")).isEqualTo(new Refused("no such entry"));
    }

    @Test
    void aWrongSearchAccountMakesTheDirectoryUnavailableAndIsNotTriedTillItIsLocked() {
        Directory directory = open(searchSettings("bindPassword", "wrong"));

        for (int i = 0; i < 10; i++) {
            assertThat(directory.authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
        }

        assertThat(server.binds()).hasSize(3);
    }

    @Test
    void aMissingSearchBaseMakesTheDirectoryUnavailable() {
        Directory directory = open(searchSettings("searchBase", "dc=nowhere"));

        assertThat(directory.authenticate("dave", "secret")).isInstanceOf(Unavailable.class);
    }

    @Test
    void survivesThatTheServerRestartsUnderAFullPool() {
        Directory directory = bySearch();
        directory.authenticate("dave", "secret");

        relay.cut();

        assertThat(directory.authenticate("dave", "secret")).isEqualTo(new Accepted(DAVE));
        assertThat(relay.connections()).isEqualTo(4);
    }

    @Test
    void doesNotTrustConnectionsThatRestedTooLong() {
        Directory directory = byTemplate();
        directory.authenticate("dave", "secret");
        clock.advance(Duration.ofMinutes(4));

        directory.authenticate("dave", "secret");

        assertThat(relay.connections()).isEqualTo(2);
    }

    @Test
    void connectsOnlyToAllowedAddresses() {
        AddressPolicy policy = AddressPolicy.only(List.of("127.0.0.1", "localhost"));

        BindResult result =
                factory.open(TestSettings.template(relay.url()), policy).authenticate("dave", "secret");

        assertThat(result).isEqualTo(new Unavailable("connect error: the address of 127.0.0.1 is not allowed"));
        assertThat(relay.connections()).isZero();
    }

    private Directory byTemplate() {
        return open(TestSettings.template(relay.url()));
    }

    private Directory bySearch() {
        return open(searchSettings("searchScope", "sub"));
    }

    private LdapSettings searchSettings(String name, Object value) {
        return TestSettings.search(
                relay.url(),
                "bindDn",
                TestDirectory.SEARCHER,
                "bindPassword",
                TestDirectory.SEARCHER_PASSWORD,
                name,
                value);
    }

    private Directory open(LdapSettings settings) {
        return factory.open(settings, AddressPolicy.ANYWHERE);
    }
}
