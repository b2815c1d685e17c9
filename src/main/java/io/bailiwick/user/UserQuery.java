package io.bailiwick.user;

import io.bailiwick.filter.Filter;
import io.bailiwick.filter.Parameters;
import io.bailiwick.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that finds accounts, by tenant and id, through indexes alone. What no index answers of a filter is checked
 * on accounts that one has found, in the order of the list, and on no more than a bounded number of them.
 */
record UserQuery(String text, Parameters parameters) {

    /** How many accounts one page may look at. */
    static final int MOST_EXAMINED = 10_000;

    private static final String KEYS = "select u.tenant_id, u.id from ";
    private static final String BY_TENANT = "u.tenant_id, u.id";

    /** The first accounts behind the place. */
    static UserQuery page(UserListing listing, @Nullable List<Object> place, int most) {
        Parameters parameters = new Parameters();
        String order = listing.order().toSql();
        String checked = checked(found(listing, place, parameters), order, listing.filter(), MOST_EXAMINED, parameters);
        return new UserQuery("%s order by %s limit %s".formatted(checked, order, parameters.add(most)), parameters);
    }

    /** The last account that the page from this place looks at, if there are so many. */
    static UserQuery lastExamined(UserListing listing, @Nullable List<Object> place) {
        Parameters parameters = new Parameters();
        String found = KEYS + found(listing, place, parameters);
        String last = parameters.add(MOST_EXAMINED - 1);
        return new UserQuery(
                "%s order by %s limit 1 offset %s"
                        .formatted(found, listing.order().toSql(), last),
                parameters);
    }

    /** By tenant and id, of all tenants that the transaction may see, or of some. */
    static UserQuery slice(@Nullable Collection<TenantId> tenants, Filter filter, int examined, int offset, int most) {
        Parameters parameters = new Parameters();
        String checked = checked(found(tenants, filter, parameters), BY_TENANT, filter, examined, parameters);
        String end =
                "order by %s limit %s offset %s".formatted(BY_TENANT, parameters.add(most), parameters.add(offset));
        return new UserQuery(checked + " " + end, parameters);
    }

    private static String found(UserListing listing, @Nullable List<Object> place, Parameters parameters) {
        String tenant = "u.tenant_id = " + parameters.add(listing.tenant().value());
        String behind = place == null ? "true" : listing.order().behind(place, parameters);
        String indexed = listing.filter().indexed().toSql(parameters);
        return "app_user u where %s and %s and %s".formatted(tenant, behind, indexed);
    }

    private static String found(@Nullable Collection<TenantId> tenants, Filter filter, Parameters parameters) {
        String scope = tenants == null ? "true" : "u.tenant_id = any (%s)".formatted(parameters.add(numbers(tenants)));
        return "app_user u where %s and %s".formatted(scope, filter.indexed().toSql(parameters));
    }

    /** Those among the first accounts found that pass what is left to check. */
    private static String checked(String found, String order, Filter filter, int examined, Parameters parameters) {
        if (!filter.hasChecks()) {
            return KEYS + found;
        }
        String bound = parameters.add(examined);
        String checks = filter.checks().toSql(parameters);
        return KEYS + "(select u.* from %s order by %s limit %s) u where %s".formatted(found, order, bound, checks);
    }

    private static Long[] numbers(Collection<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).toArray(Long[]::new);
    }
}
