package io.bailiwick.filter;

import java.util.ArrayList;
import java.util.List;

/** Reads a filter by recursive descent: "or" binds weakest, then "and", then "not". */
final class Parser {

    private static final int MOST_CHARACTERS = 1_000;
    private static final int DEEPEST = 10;

    /** Of each the database makes a plan before it looks at any row. */
    private static final int MOST_COMPARISONS = 20;

    /** Each asks another table: the plans are as many as their orders. */
    private static final int MOST_OF_MEMBERS = 3;

    private final Attributes attributes;
    private final Tokens tokens;
    private Token current;
    private int depth;
    private int comparisons;
    private int membersCompared;

    Parser(String text, Attributes attributes) {
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidFilterException(
                    "must have at most %d characters".formatted(MOST_CHARACTERS), MOST_CHARACTERS + 1);
        }
        this.attributes = attributes;
        this.tokens = new Tokens(text);
        this.current = tokens.take();
    }

    Filter parse() {
        Filter filter = either();
        if (current.type() != Token.Type.END) {
            throw new InvalidFilterException("must end here, or go on with 'and' or 'or'", current.position());
        }
        return filter;
    }

    private Filter either() {
        List<Filter> parts = new ArrayList<>(List.of(both()));
        while (skips("or")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter both() {
        List<Filter> parts = new ArrayList<>(List.of(single()));
        while (skips("and")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter single() {
        if (current.type() == Token.Type.OPEN) {
            return group();
        }
        if (current.isWord("not")) {
            advance();
            return new Filter.Not(group());
        }
        return comparison();
    }

    private Filter group() {
        Token open = advance();
        if (open.type() != Token.Type.OPEN) {
            throw new InvalidFilterException("needs '(' after 'not'", open.position());
        }
        if (++depth > DEEPEST) {
            throw new InvalidFilterException(
                    "must not be nested more than %d deep".formatted(DEEPEST), open.position());
        }
        Filter filter = either();
        depth--;
        if (current.type() != Token.Type.CLOSE) {
            throw new InvalidFilterException("needs ')' here, or 'and' or 'or'", current.position());
        }
        advance();
        return filter;
    }

    private Filter comparison() {
        Token name = advance();
        Attribute attribute = attribute(name);
        count(attribute, name);
        Operator operator = operator(advance(), attribute);
        if (operator == Operator.PR) {
            return new Filter.Presence(attribute);
        }
        Token value = advance();
        if (value.isWord("null") && operator == Operator.EQ) {
            return new Filter.Not(new Filter.Presence(attribute));
        }
        if (value.isWord("null") && operator == Operator.NE) {
            return new Filter.Presence(attribute);
        }
        return new Filter.Comparison(attribute, operator, attribute.read(value));
    }

    private void count(Attribute attribute, Token name) {
        if (++comparisons > MOST_COMPARISONS) {
            throw new InvalidFilterException(
                    "must have at most %d comparisons".formatted(MOST_COMPARISONS), name.position());
        }
        if (attribute instanceof MemberAttribute && ++membersCompared > MOST_OF_MEMBERS) {
            throw new InvalidFilterException(
                    "must have at most %d comparisons of attributes with several values, such as %s"
                            .formatted(MOST_OF_MEMBERS, attribute.name()),
                    name.position());
        }
    }

    private Attribute attribute(Token token) {
        if (token.type() != Token.Type.WORD) {
            throw new InvalidFilterException("needs the name of an attribute here", token.position());
        }
        return attributes
                .find(token.text())
                .orElseThrow(() -> new InvalidFilterException(
                        "knows only the attributes " + attributes.names(), token.position()));
    }

    private static Operator operator(Token token, Attribute attribute) {
        Operator operator = Operator.byName(token.text())
                .orElseThrow(() -> new InvalidFilterException(
                        "needs one of the operators %s here".formatted(names(attribute)), token.position()));
        if (!attribute.operators().contains(operator)) {
            throw new InvalidFilterException(
                    "can't compare %s by %s, only by %s".formatted(attribute.name(), operator, names(attribute)),
                    token.position());
        }
        return operator;
    }

    private static String names(Attribute attribute) {
        return String.join(
                ", ", attribute.operators().stream().map(Operator::toString).toList());
    }

    private boolean skips(String word) {
        boolean found = current.isWord(word);
        if (found) {
            advance();
        }
        return found;
    }

    private Token advance() {
        Token token = current;
        current = tokens.take();
        return token;
    }
}
