package io.bailiwick.filter;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Text in a column with collation {@code C}.
 *
 * @param presence the condition in SQL that there is a value
 * @param key makes of a text what the column holds for it
 */
public record TextAttribute(String name, String column, String presence, UnaryOperator<String> key, boolean indexed)
        implements Attribute {

    private static final Set<Operator> SEARCHED =
            EnumSet.complementOf(EnumSet.of(Operator.NE, Operator.CO, Operator.EW));

    @Override
    public Set<Operator> operators() {
        return EnumSet.allOf(Operator.class);
    }

    @Override
    public Object read(Token value) {
        if (value.type() != Token.Type.TEXT) {
            throw new InvalidFilterException("needs a text in double quotes for " + name, value.position());
        }
        return key.apply(value.text());
    }

    @Override
    public String condition(Operator operator, Object value, Parameters parameters) {
        String text = (String) value;
        return switch (operator) {
            case EQ, GT, GE -> column + " " + operator.symbol() + " " + parameters.add(text);
            case LT, LE -> "(%s and %s %s %s)".formatted(presence, column, operator.symbol(), parameters.add(text));
            case NE -> column + " is distinct from " + parameters.add(text);
            case SW -> startsWith(text, parameters);
            case EW ->
                "(%s and right(%s, %s) = %s)"
                        .formatted(presence, column, lengthOf(text, parameters), parameters.add(text));
            case CO -> "(%s and strpos(%s, %s) > 0)".formatted(presence, column, parameters.add(text));
            case PR -> presence;
        };
    }

    @Override
    public boolean isIndexed(Operator operator) {
        return indexed && SEARCHED.contains(operator);
    }

    /** As a range: unlike a function it finds its index under row-level security and with a plan for any value. */
    private String startsWith(String prefix, Parameters parameters) {
        if (prefix.isEmpty()) {
            return presence;
        }
        String from = column + " >= " + parameters.add(prefix);
        return Prefixes.end(prefix)
                .map(end -> "(%s and %s < %s)".formatted(from, column, parameters.add(end)))
                .orElse(from);
    }

    private static String lengthOf(String text, Parameters parameters) {
        return parameters.add(text.codePointCount(0, text.length()));
    }
}
