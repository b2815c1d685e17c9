package io.bailiwick.directory.ldap;

import static io.bailiwick.authservice.PrincipalTemplate.LOGIN_NAME;
import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter with gaps for the login name, which is never read as filter text. */
final class FilterTemplate {

    private final Filter template;

    /** A person must match all of the filters. */
    FilterTemplate(String... filters) throws LDAPException {
        Filter[] parts = new Filter[filters.length];
        for (int i = 0; i < filters.length; i++) {
            parts[i] = Filter.create(filters[i]);
        }
        template = parts.length == 1 ? parts[0] : Filter.createANDFilter(parts);
    }

    Filter with(String loginName) {
        return filled(template, loginName);
    }

    private static Filter filled(Filter filter, String login) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> Filter.createANDFilter(all(filter, login));
            case Filter.FILTER_TYPE_OR -> Filter.createORFilter(all(filter, login));
            case Filter.FILTER_TYPE_NOT ->
                Filter.createNOTFilter(filled(requireNonNull(filter.getNOTComponent()), login));
            case Filter.FILTER_TYPE_PRESENCE -> filter;
            case Filter.FILTER_TYPE_SUBSTRING -> substring(filter, login);
            case Filter.FILTER_TYPE_EXTENSIBLE_MATCH -> extensible(filter, value(filter, login));
            default -> comparison(filter, requireNonNull(filter.getAttributeName()), value(filter, login));
        };
    }

    private static Filter comparison(Filter filter, String name, String value) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_EQUALITY -> Filter.createEqualityFilter(name, value);
            case Filter.FILTER_TYPE_GREATER_OR_EQUAL -> Filter.createGreaterOrEqualFilter(name, value);
            case Filter.FILTER_TYPE_LESS_OR_EQUAL -> Filter.createLessOrEqualFilter(name, value);
            case Filter.FILTER_TYPE_APPROXIMATE_MATCH -> Filter.createApproximateMatchFilter(name, value);
            default -> throw new IllegalArgumentException("Unknown kind of filter: " + filter);
        };
    }

    private static Filter extensible(Filter filter, String value) {
        return Filter.createExtensibleMatchFilter(
                filter.getAttributeName(), filter.getMatchingRuleID(), filter.getDNAttributes(), value);
    }

    private static List<Filter> all(Filter filter, String login) {
        return Arrays.stream(filter.getComponents())
                .map(part -> filled(part, login))
                .toList();
    }

    private static Filter substring(Filter filter, String login) {
        return Filter.createSubstringFilter(
                requireNonNull(filter.getAttributeName()),
                filled(filter.getSubInitialString(), login),
                Arrays.stream(filter.getSubAnyStrings())
                        .map(part -> part.replace(LOGIN_NAME, login))
                        .toArray(String[]::new),
                filled(filter.getSubFinalString(), login));
    }

    private static String value(Filter filter, String login) {
        return requireNonNull(filter.getAssertionValue()).replace(LOGIN_NAME, login);
    }

    private static @Nullable String filled(@Nullable String text, String login) {
        return text == null ? null : text.replace(LOGIN_NAME, login);
    }
}
