package io.bailiwick.filter;

import io.bailiwick.kernel.NameKey;

/** One attribute of each sort. */
final class TestAttributes {

    private static final String PARTS = "exists (select from part p where p.owner = t.id and %s)";

    static final Attributes ALL = new Attributes(
            new TextAttribute("name", "t.name_key", "t.name_key is not null", NameKey::of, true),
            new TextAttribute("note", "t.note", "t.note is not null", text -> text, false),
            new ValueAttribute("size", ValueType.NUMBER, "t.size", true),
            new ValueAttribute("at", ValueType.TIME, "t.at", true),
            new ValueAttribute("guid", ValueType.GUID, "t.guid", true),
            new FlagAttribute("active", "t.active"),
            new MemberAttribute(new ValueAttribute("part", ValueType.NUMBER, "p.id", true), PARTS),
            new MemberAttribute(new TextAttribute("label", "p.label", "true", NameKey::of, true), PARTS));

    private TestAttributes() {}
}
