package io.bailiwick.filter;

import java.util.EnumSet;
import java.util.Set;

/** Something that is so or not. An unknown condition counts as not so. */
public record FlagAttribute(String name, String truth) implements Attribute {

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(Operator.EQ, Operator.NE, Operator.PR);
    }

    @Override
    public Object read(Token value) {
        if (value.isWord("true") || value.isWord("false")) {
            return value.isWord("true");
        }
        throw new InvalidFilterException("needs true or false for " + name, value.position());
    }

    /** The value stands in the text: it decides which index fits. */
    @Override
    public String condition(Operator operator, Object value, Parameters parameters) {
        boolean wanted = (operator == Operator.EQ) == (boolean) value;
        return wanted ? truth : "(" + truth + ") is not true";
    }

    @Override
    public String presence() {
        return "true";
    }

    @Override
    public boolean isIndexed(Operator operator) {
        return true;
    }
}
