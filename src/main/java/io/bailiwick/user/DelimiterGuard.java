package io.bailiwick.user;

import io.bailiwick.tenancy.Sql;
import io.bailiwick.tenant.TenantSettingsChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps a delimiter that wildcards need, also those of the tenants that take it from the system tenant. */
@ApplicationScoped
class DelimiterGuard {

    private final Sql sql;

    DelimiterGuard(Sql sql) {
        this.sql = sql;
    }

    void check(@Observes TenantSettingsChanging change) {
        boolean goes = change.before().login().hasDelimiter()
                && !change.after().login().hasDelimiter();
        if (goes
                && sql.one(
                        Boolean.class,
                        "select wildcard_needs_delimiter_of(?1)",
                        change.tenant().value())) {
            throw new DelimiterInUseException();
        }
    }
}
