package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As whom the directory is searched; without {@code dn}: anonymously. */
public record SearchAccount(@Nullable String dn, @Nullable String password) {

    private static final String DN = "bindDn";
    private static final String PASSWORD = "bindPassword";
    private static final String HDP_PASSWORD = "securityCredentials";

    static SearchAccount parse(Attributes attributes) {
        Optional<String> dn = attributes.text(DN);
        Optional<String> password = attributes.text(PASSWORD);
        Optional<String> hdpPassword = attributes.text(HDP_PASSWORD);
        require(
                password.isEmpty() || hdpPassword.isEmpty() || password.equals(hdpPassword),
                PASSWORD,
                "and " + HDP_PASSWORD + " mean the same: give one of them");
        require(dn.map(SearchAccount::isName).orElse(true), DN, "is neither a distinguished name nor user@domain");
        SearchAccount account = new SearchAccount(
                dn.orElse(null), password.or(() -> hdpPassword).orElse(null));
        require(dn.isEmpty() || account.password != null, DN, "needs " + PASSWORD);
        return account;
    }

    private static boolean isName(String dn) {
        return DnSyntax.isDn(dn) || dn.indexOf('@') > 0 || dn.indexOf('\\') > 0;
    }

    @Override
    public String toString() {
        return "SearchAccount[dn=%s, password=%s]".formatted(dn, password == null ? "none" : "***");
    }
}
