package io.bailiwick.authservice;

import static io.bailiwick.authservice.Attributes.require;

import org.jspecify.annotations.Nullable;

/** Where and how to find a person; {@code userFilter} says who counts as one at all. */
public record PersonSearch(@Nullable String base, String filter, SearchScope scope, String userFilter) {

    static PersonSearch parse(Attributes attributes, @Nullable String urlBase, DirectorySchema schema, String login) {
        String base = attributes
                .text("searchBase")
                .map(text -> DnSyntax.dn("searchBase", text))
                .orElse(urlBase);
        String filter = attributes.text("searchFilter", "(%s=%s)".formatted(login, PrincipalTemplate.LOGIN_NAME));
        require(
                filter.contains(PrincipalTemplate.LOGIN_NAME),
                "searchFilter",
                "must contain " + PrincipalTemplate.LOGIN_NAME);
        return new PersonSearch(
                base,
                FilterSyntax.filter("searchFilter", filter),
                attributes.choice("searchScope", SearchScope.SUB),
                FilterSyntax.filter("userFilter", attributes.text("userFilter", schema.userFilter())));
    }
}
