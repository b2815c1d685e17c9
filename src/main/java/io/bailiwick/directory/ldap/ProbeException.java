package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/** The directory does what it is asked, and a login would fail all the same; says why in words of our own. */
final class ProbeException extends LDAPException {

    ProbeException(String reason) {
        super(ResultCode.NO_RESULTS_RETURNED, reason);
    }
}
