package io.bailiwick.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.bailiwick.ForeignHash;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The native binary must have all algorithms in it, though it finds them by name. And only here do hashes cost what they do
 * where nothing is configured.
 */
@ResourceLock("the port of REST Assured") // Quarkus tells it by a static field
@QuarkusIntegrationTest
class ImportedHashLoginIT extends ImportedHashLoginTest {

    @Test
    void hashOfAnotherMakerThatIsAsOursByDefaultStays() throws SQLException {
        String theirs = ForeignHash.named("argon2id-as-ours").text();
        assertThat(theirs).startsWith(ours);
        ann.set(theirs);

        assertThat(logIn(ForeignHash.PASSWORD)).isEqualTo(200);

        assertThat(ann.hash()).isEqualTo(theirs);
    }
}
