package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import io.bailiwick.authservice.LdapSettings;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** What all connections of one directory share. */
record Wiring(LdapSettings settings, CheckedAddresses addresses, SSLContext trust, Watchdog watchdog, Clock clock) {

    int connectMillis() {
        return Math.toIntExact(settings.limits().connectTimeout().toMillis());
    }

    /** Synchronous mode saves a thread per connection; lingering would let a dead server hold whoever closes. */
    LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setUseSynchronousMode(true);
        options.setConnectTimeoutMillis(connectMillis());
        options.setResponseTimeoutMillis(settings.limits().responseTimeout().toMillis());
        options.setFollowReferrals(false);
        options.setUseLinger(false, 0);
        return options;
    }
}
