package io.bailiwick.filter;

import java.util.Set;

/** What filters may ask for, and how the database is asked. */
public sealed interface Attribute permits TextAttribute, ValueAttribute, FlagAttribute, MemberAttribute {

    /** As the API names it; filters may write it in any case. */
    String name();

    Set<Operator> operators();

    /** The value of a comparison; refuses what is of another type. */
    Object read(Token value);

    /** A condition in SQL. It may be unknown, which counts as false. */
    String condition(Operator operator, Object value, Parameters parameters);

    /** The condition in SQL that there is a value. */
    String presence();

    /** Whether an index finds all that the operator lets through. */
    boolean isIndexed(Operator operator);
}
