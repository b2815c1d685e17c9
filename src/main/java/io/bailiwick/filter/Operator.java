package io.bailiwick.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an attribute is compared. */
public enum Operator {
    EQ("="),
    NE("<>"),
    CO(""),
    SW(""),
    EW(""),
    GT(">"),
    GE(">="),
    LT("<"),
    LE("<="),
    PR("");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Operator> byName(String name) {
        return Arrays.stream(values())
                .filter(operator -> operator.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** In SQL; empty where there is none. */
    String symbol() {
        return symbol;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
