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
import org.jboss.logging.Logger;

/** Looks people up under the search account. Two people with one login name are nobody. */
final class SearchFinder implements PersonFinder {

    private static final Logger LOG = Logger.getLogger(SearchFinder.class);

    private final Pool pool;
    private final PersonSearch search;
    private final String base;
    private final FilterTemplate filter;

    SearchFinder(Pool pool, PersonSearch search, String base) throws LDAPException {
        this.pool = pool;
        this.search = search;
        this.base = base;
        this.filter = new FilterTemplate(search.userFilter(), search.filter());
    }

    @Override
    public Lookup find(String loginName) throws LDAPException {
        Filter filled = filter.with(loginName);
        FirstTwo hits = pool.run(connection -> hits(connection, filled));
        if (hits.isAmbiguous()) {
            LOG.warnf("More than one entry below %s matches %s for one login name", base, search.filter());
            return new Lookup.NotOne("several entries match");
        }
        return hits.only().<Lookup>map(Lookup.Found::new).orElseGet(() -> new Lookup.NotOne("no such entry"));
    }

    private FirstTwo hits(LDAPConnection connection, Filter filled) throws LDAPException {
        FirstTwo hits = new FirstTwo();
        try {
            connection.search(new SearchRequest(
                    hits, base, scope(), DereferencePolicy.NEVER, 2, 0, false, filled, SearchRequest.NO_ATTRIBUTES));
        } catch (LDAPSearchException e) {
            if (!e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                throw e;
            }
            hits.limitReached();
        }
        return hits;
    }

    private SearchScope scope() {
        return switch (search.scope()) {
            case BASE -> SearchScope.BASE;
            case ONE -> SearchScope.ONE;
            case SUB -> SearchScope.SUB;
        };
    }
}
