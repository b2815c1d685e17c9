package io.bailiwick.filter;

import java.util.EnumSet;
import java.util.Set;

/**
 * One of several values that lie in rows of another table. A filter lets through what has a value that it lets through.
 *
 * @param rows the condition in SQL that there is a row for which {@code %s} holds
 */
public record MemberAttribute(Attribute member, String rows) implements Attribute {

    @Override
    public String name() {
        return member.name();
    }

    /** "Not equal" could mean all or any of them: {@code not (… eq …)} says what is meant. */
    @Override
    public Set<Operator> operators() {
        Set<Operator> operators = EnumSet.copyOf(member.operators());
        operators.remove(Operator.NE);
        return operators;
    }

    @Override
    public Object read(Token value) {
        return member.read(value);
    }

    @Override
    public String condition(Operator operator, Object value, Parameters parameters) {
        String condition = rows.formatted(member.condition(operator, value, parameters));
        return isIndexed(operator) ? condition : checked(condition);
    }

    @Override
    public String presence() {
        return checked(rows.formatted("true"));
    }

    /** Keeps the database from joining the whole other table: it looks there for one row after another. */
    private static String checked(String condition) {
        return "(" + condition + ") is true";
    }

    @Override
    public boolean isIndexed(Operator operator) {
        return member.isIndexed(operator);
    }
}
