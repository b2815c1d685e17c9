package io.bailiwick.filter;

import java.util.Set;

/** A number, a time or a guid in a column, null where there is no value. */
public record ValueAttribute(String name, ValueType type, String column, boolean indexed) implements Attribute {

    @Override
    public Set<Operator> operators() {
        return type.operators();
    }

    @Override
    public Object read(Token value) {
        return type.read(name, value);
    }

    @Override
    public String condition(Operator operator, Object value, Parameters parameters) {
        String symbol = operator == Operator.NE ? "is distinct from" : operator.symbol();
        return column + " " + symbol + " " + parameters.add(value);
    }

    @Override
    public String presence() {
        return column + " is not null";
    }

    @Override
    public boolean isIndexed(Operator operator) {
        return indexed && operator != Operator.NE;
    }
}
