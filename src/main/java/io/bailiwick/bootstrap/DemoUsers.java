package io.bailiwick.bootstrap;

import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.TenantId;
import io.bailiwick.password.ClearPassword;
import io.bailiwick.password.EnrolmentService;
import io.bailiwick.user.AuthUser;
import io.bailiwick.user.AuthenticationInfo;
import io.bailiwick.user.PasswordInfo;
import io.bailiwick.user.StatusInfo;
import io.bailiwick.user.UserContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People of the demo tenant, of both kinds. */
@ApplicationScoped
class DemoUsers {

    static final String INTERNAL = "int_user_1";
    static final String EXTERNAL = "LDAP_user_1";
    static final String PASSWORD = "acme-internal";

    private final EnrolmentService enrolment;

    DemoUsers(EnrolmentService enrolment) {
        this.enrolment = enrolment;
    }

    void create(Caller caller, TenantId tenant, long directory) {
        enrolment.enrol(
                caller,
                tenant,
                newUser(INTERNAL, new PasswordInfo(PasswordInfo.ACTIVE, null), null),
                new ClearPassword(PASSWORD));
        Stream.of(EXTERNAL, "alice", "bob")
                .map(name -> newUser(name, null, new AuthenticationInfo(List.of(new AuthUser(name, directory)))))
                .forEach(user -> enrolment.enrol(caller, tenant, user, null));
    }

    private static UserContent newUser(
            String name, @Nullable PasswordInfo password, @Nullable AuthenticationInfo authentication) {
        return new UserContent(name, StatusInfo.active(), password, null, authentication);
    }
}
