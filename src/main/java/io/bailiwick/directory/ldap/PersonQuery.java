package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import io.bailiwick.authservice.PersonSearch;

/** The search for people of a directory: for the one with a login name, or for anybody at all. */
final class PersonQuery {

    private final String base;
    private final SearchScope scope;
    private final Filter anybody;
    private final FilterTemplate named;

    PersonQuery(PersonSearch search, String base) throws LDAPException {
        this.base = base;
        this.scope = scopeOf(search);
        this.anybody = Filter.create(search.userFilter());
        this.named = new FilterTemplate(search.userFilter(), search.filter());
    }

    FirstTwo named(LDAPConnection connection, String loginName, String... attributes) throws LDAPException {
        return run(connection, named.with(loginName), attributes);
    }

    FirstTwo anybody(LDAPConnection connection) throws LDAPException {
        return run(connection, anybody, SearchRequest.NO_ATTRIBUTES);
    }

    private FirstTwo run(LDAPConnection connection, Filter filter, String... attributes) throws LDAPException {
        FirstTwo hits = new FirstTwo();
        try {
            connection.search(
                    new SearchRequest(hits, base, scope, DereferencePolicy.NEVER, 2, 0, false, filter, attributes));
        } catch (LDAPSearchException e) {
            if (!e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw e;
            }
            hits.limitReached();
        }
        return hits;
    }

    private static SearchScope scopeOf(PersonSearch search) {
        return switch (search.scope()) {
            case BASE -> SearchScope.BASE;
            case ONE -> SearchScope.ONE;
            case SUB -> SearchScope.SUB;
        };
    }
}
