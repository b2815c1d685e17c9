package io.bailiwick.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.ResultCode;
import io.bailiwick.authservice.LdapSettings;
import io.bailiwick.directory.AddressPolicy;
import io.bailiwick.directory.Directory;
import io.bailiwick.directory.Relay;
import io.bailiwick.directory.TestClock;
import io.bailiwick.directory.TestDirectory;
import io.bailiwick.directory.TestSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SecrecyTest {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler recorder = new Recorder();

    @Test
    void noPasswordIsEverLoggedOrReported() throws Exception {
        Level before = ROOT.getLevel();
        LdapDirectoryFactory factory = new LdapDirectoryFactory(new TestClock());
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(recorder);
        try (TestDirectory server = TestDirectory.plain().person("dave", "geheim-1");
                Relay relay = Relay.to(server.port())) {
            Directory directory = factory.open(settings(relay, "searcher-password"), AddressPolicy.ANYWHERE);
            report(directory, "geheim-1", "geheim-2", "geheim-\0");
            server.answerNextBind(ResultCode.OTHER, "trouble");
            report(directory, "geheim-3");
            report(factory.open(settings(relay, "geheim-4"), AddressPolicy.ANYWHERE), "geheim-5");
            relay.down();
            report(directory, "geheim-6", "geheim-7", "geheim-8", "geheim-9");
        } finally {
            ROOT.removeHandler(recorder);
            ROOT.setLevel(before);
            factory.stop();
        }

        assertThat(log).anyMatch(line -> line.contains("left alone")).anyMatch(line -> line.contains("wrong password"));
        assertThat(log).noneMatch(line -> line.contains("geheim") || line.contains("searcher-password"));
    }

    private void report(Directory directory, String... passwords) {
        for (String password : passwords) {
            log.add(directory.authenticate("dave", password).toString());
        }
    }

    private static LdapSettings settings(Relay relay, String password) {
        return TestSettings.search(relay.url(), "bindDn", TestDirectory.SEARCHER, "bindPassword", password);
    }

    private final class Recorder extends Handler {

        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getMessage() + " " + List.of(parameters(entry)) + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        private static Object[] parameters(LogRecord entry) {
            return entry.getParameters() == null ? new Object[0] : entry.getParameters();
        }
    }
}
