package io.bailiwick.directory;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a test. */
@RegisterForReflection
record Tested(List<String> servers, @Nullable String userName, boolean passed) {

    static Tested of(DirectoryDiagnosis diagnosis, @Nullable PersonToFind person) {
        return new Tested(
                diagnosis.servers().stream().map(ServerDiagnosis::server).toList(),
                person == null ? null : person.loginName(),
                diagnosis.passed());
    }
}
