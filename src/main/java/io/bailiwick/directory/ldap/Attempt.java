package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.directory.Step;
import java.time.Duration;

/** A password at one server after the other. The servers count together: what one has refused would lock the account. */
final class Attempt {

    private boolean refused;

    void at(Steps steps, Step step, Duration limit, Steps.Action action) throws LDAPException {
        if (refused) {
            steps.skip(step, "another server has refused it");
            throw new ProbeException("Refused already");
        }
        try {
            steps.run(step, limit, action);
        } catch (LDAPException e) {
            refused = ResultCodes.isAnswer(e);
            throw e;
        }
    }
}
