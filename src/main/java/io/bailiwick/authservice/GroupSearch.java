package io.bailiwick.authservice;

import org.jspecify.annotations.Nullable;

/** Where groups are and what makes somebody a member. */
public record GroupSearch(
        @Nullable String base, String filter, String nameAttribute, String memberAttribute, boolean nested) {

    static GroupSearch parse(Attributes attributes, DirectorySchema schema) {
        return new GroupSearch(
                attributes
                        .text("groupBase")
                        .map(text -> DnSyntax.dn("groupBase", text))
                        .orElse(null),
                FilterSyntax.filter("groupFilter", attributes.text("groupFilter", schema.groupFilter())),
                PersonAttributes.name(attributes, "groupNameAttribute", "cn"),
                PersonAttributes.name(attributes, "groupMemberAttribute", schema.groupMember()),
                attributes.flag("nestedGroups"));
    }
}
