package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.BindResult.Accepted;
import io.bailiwick.directory.BindResult.Refused;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.FoundPerson;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.directory.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever has shown their password is who the directory says. */
@Timeout(60)
class IdentifyTest {

    private static final String DAVE = "uid=dave,ou=people,dc=example,dc=com";

    private final LdapDirectoryFactory factory = new LdapDirectoryFactory(new TestClock());
    private TestDirectory server;

    @BeforeEach
    void start() throws Exception {
        server = TestDirectory.plain().person("dave", "secret").describe("dave", "mail", "dave@example.com");
    }

    @AfterEach
    void stop() {
        server.close();
        factory.stop();
    }

    @Test
    void searchTellsTheLoginNameAsItIsWritten() {
        Directory directory = open(TestSettings.search(
                server.url(),
                "bindDn",
                TestDirectory.SEARCHER,
                "bindPassword",
                TestDirectory.SEARCHER_PASSWORD,
                "uniqueIdAttribute",
                "employeeNumber"));

        assertThat(directory.identify("DAVE", "secret"))
                .isEqualTo(new Accepted(new FoundPerson(DAVE, null, "dave", null, "dave", "dave", "dave@example.com")));
        assertThat(directory.identify("dave", "wrong")).isEqualTo(new Refused("wrong password"));
        assertThat(directory.identify("dave", "")).isEqualTo(new Refused("empty password"));
    }

    /** A name that is made from what was typed says nothing of an attribute that nobody had to name. */
    @Test
    void ownEntryTellsTheRest() {
        Directory directory = open(TestSettings.template(server.url(), "uniqueIdAttribute", "employeeNumber"));

        assertThat(directory.identify("dave", "secret"))
                .isEqualTo(new Accepted(new FoundPerson(DAVE, null, null, null, "dave", "dave", "dave@example.com")));
        assertThat(server.binds()).containsExactly(DAVE);
    }

    @Test
    void loginsThatNeedNoMoreReadNoEntry() {
        open(TestSettings.template(server.url(), "uniqueIdAttribute", "employeeNumber"))
                .authenticate("dave", "secret");

        assertThat(server.searches()).isZero();
    }

    private Directory open(LdapSettings settings) {
        return factory.open(settings, AddressPolicy.ANYWHERE);
    }
}
