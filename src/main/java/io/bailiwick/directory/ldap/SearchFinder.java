package io.bailiwick.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.authservice.PersonSearch;
import org.jboss.logging.Logger;

/** Looks people up under the search account. Two people with one login name are nobody. */
final class SearchFinder implements PersonFinder {

    private static final Logger LOG = Logger.getLogger(SearchFinder.class);

    private final Pool pool;
    private final PersonQuery query;
    private final String description;

    SearchFinder(Pool pool, PersonSearch search, String base) throws LDAPException {
        this.pool = pool;
        this.query = new PersonQuery(search, base);
        this.description = "below %s matches %s".formatted(base, search.filter());
    }

    @Override
    public Lookup find(String loginName, String... attributes) throws LDAPException {
        FirstTwo hits = pool.run(connection -> query.named(connection, loginName, attributes));
        if (hits.isAmbiguous()) {
            LOG.warnf("More than one entry %s for one login name", description);
            return new Lookup.NotOne("several entries match");
        }
        return hits.only()
                .<Lookup>map(entry -> new Lookup.Found(entry.getDN(), entry))
                .orElseGet(() -> new Lookup.NotOne("no such entry"));
    }
}
