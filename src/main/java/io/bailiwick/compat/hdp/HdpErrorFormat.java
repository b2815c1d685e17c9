package io.bailiwick.compat.hdp;

import io.bailiwick.http.ErrorFormat;
import io.bailiwick.http.Failure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The envelope of failures (contracts/hdp.md, 1.4). */
@Singleton
class HdpErrorFormat implements ErrorFormat {

    private static final Pattern OWN = Pattern.compile("(?s)/api/(admin|mgmt|public|healthcheck)(/.*)?");

    @RegisterForReflection
    record Message(String lang, String value) {}

    @RegisterForReflection
    record Problem(int code, Message message) {}

    @RegisterForReflection
    record Envelope(Problem error) {}

    @Override
    public boolean owns(String path) {
        return OWN.matcher(path).matches();
    }

    @Override
    public Object body(String path, Failure failure) {
        HdpError error = HdpError.of(path, failure);
        return new Envelope(new Problem(error.code(), new Message("en-US", error.textFor(failure))));
    }
}
