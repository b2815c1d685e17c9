package io.bailiwick.bootstrap;

import io.bailiwick.directory.ldap.DemoDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;

/** What to try first. Printed, not logged: it is for whoever started the service by hand. */
@ApplicationScoped
class DemoPrintout {

    private final BootstrapConfig config;

    DemoPrintout(BootstrapConfig config) {
        this.config = config;
    }

    void print(DemoDirectory directory) {
        System.out.print("""

                Demo: tenant acme, its directory at %1$s (everybody's password there: %2$s). Try:

                  # somebody of the directory, and somebody whose password is kept here: a token each
                  curl -u %3$s:%2$s %4$s/acme/auth
                  curl -u %5$s:%6$s %4$s/acme/auth
                  # what the token opens: the own account, and no other tenant
                  TOKEN=$(curl -s -u %3$s:%2$s %4$s/acme/auth)
                  curl -H "Authorization: Bearer $TOKEN" %4$s/api/mgmt/user
                  curl %4$s/acme/.well-known/jwks.json
                  # the administrator
                  curl -u "admin:%7$s" %4$s/api/admin/users
                  curl -u "admin:%7$s" %4$s/api/v1/tenants

                """.formatted(
                        directory.url(),
                        DemoDirectory.PASSWORD,
                        DemoUsers.EXTERNAL,
                        config.baseUrl().orElseThrow(),
                        DemoUsers.INTERNAL,
                        DemoUsers.PASSWORD,
                        administratorPassword()));
    }

    /** As a shell finds it: where the first start has left it, or where it was given. */
    private String administratorPassword() {
        return config.embedded()
                .dataDir()
                .map(folder -> folder.resolve(AdministratorPassword.FILE))
                .filter(Files::exists)
                .or(() -> config.adminPassword().file())
                .map(file -> "$(cat '" + file.toAbsolutePath() + "')")
                .orElse("$BAILIWICK_ADMIN_PASSWORD");
    }
}
