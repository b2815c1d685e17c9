package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;

/** From the name that somebody logs in with to the name that the directory knows them by. */
interface PersonFinder {

    Lookup find(String loginName) throws LDAPException;

    sealed interface Lookup {

        record Found(String bindName) implements Lookup {}

        record NotOne(String reason) implements Lookup {}
    }
}
