package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import org.jspecify.annotations.Nullable;

/** From the name that somebody logs in with to the name that the directory knows them by. */
interface PersonFinder {

    /** {@code attributes} are read where there is a search. */
    Lookup find(String loginName, String... attributes) throws LDAPException;

    sealed interface Lookup {

        /** {@code entry} is null where nobody has looked. */
        record Found(String bindName, @Nullable Entry entry) implements Lookup {}

        record NotOne(String reason) implements Lookup {}
    }
}
