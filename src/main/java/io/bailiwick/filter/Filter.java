package io.bailiwick.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list is narrowed to. */
public sealed interface Filter {

    /** Lets everything through. */
    static Filter all() {
        return new And(List.of());
    }

    /**
     * Reads a filter of at most 1,000 characters, nested at most 10 deep.
     *
     * @throws InvalidFilterException if it is none, or asks for what the attributes don't offer
     */
    static Filter parse(String text, Attributes attributes) {
        return new Parser(text, attributes).parse();
    }

    /** A condition in SQL with places for the values. It may be unknown, which counts as false. */
    String toSql(Parameters parameters);

    /** Whether indexes find all that it lets through. */
    boolean isIndexed();

    /** The parts that must all hold. */
    default Stream<Filter> conjuncts() {
        return Stream.of(this);
    }

    /** The part of it that indexes answer. */
    default Filter indexed() {
        return new And(conjuncts().filter(Filter::isIndexed).toList());
    }

    /** The part of it that has to be checked on whatever the other part has found. */
    default Filter checks() {
        return new And(conjuncts().filter(part -> !part.isIndexed()).toList());
    }

    default boolean hasChecks() {
        return !checks().equals(all());
    }

    /** All of them hold. */
    record And(List<Filter> parts) implements Filter {

        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toSql(Parameters parameters) {
            return parts.isEmpty() ? "true" : joined(parts, " and ", parameters);
        }

        @Override
        public boolean isIndexed() {
            return parts.stream().allMatch(Filter::isIndexed);
        }

        @Override
        public Stream<Filter> conjuncts() {
            return parts.stream().flatMap(Filter::conjuncts);
        }
    }

    /** At least one of them holds. */
    record Or(List<Filter> parts) implements Filter {

        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toSql(Parameters parameters) {
            return joined(parts, " or ", parameters);
        }

        /** The indexes of one table can be united, not those of several. */
        @Override
        public boolean isIndexed() {
            return parts.stream()
                    .allMatch(part -> part.isIndexed() && part.conjuncts().noneMatch(Filter::asksOtherTable));
        }
    }

    /** It does not hold, which what is unknown doesn't either. */
    record Not(Filter part) implements Filter {

        @Override
        public String toSql(Parameters parameters) {
            return "(" + part.toSql(parameters) + ") is not true";
        }

        @Override
        public boolean isIndexed() {
            return false;
        }
    }

    /** The attribute has a value. */
    record Presence(Attribute attribute) implements Filter {

        @Override
        public String toSql(Parameters parameters) {
            return attribute.presence();
        }

        @Override
        public boolean isIndexed() {
            return false;
        }
    }

    /** The attribute has a value that compares so with the given one. */
    record Comparison(Attribute attribute, Operator operator, Object value) implements Filter {

        @Override
        public String toSql(Parameters parameters) {
            return attribute.condition(operator, value, parameters);
        }

        @Override
        public boolean isIndexed() {
            return attribute.isIndexed(operator);
        }
    }

    private static boolean asksOtherTable(Filter filter) {
        return filter instanceof Comparison comparison && comparison.attribute() instanceof MemberAttribute;
    }

    private static String joined(List<Filter> parts, String word, Parameters parameters) {
        return parts.stream().map(part -> part.toSql(parameters)).collect(Collectors.joining(word, "(", ")"));
    }
}
