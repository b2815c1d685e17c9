package io.bailiwick.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** Plain SQL in the current transaction. Values travel as parameters, {@code ?1} and so on, never in the text. */
@ApplicationScoped
public class Sql {

    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    public <R> List<R> list(Class<R> type, String sql, @Nullable Object... parameters) {
        return bind(query(type, sql), parameters).getResultList();
    }

    /** The first row, if its value is not null. */
    public <R> Optional<R> first(Class<R> type, String sql, @Nullable Object... parameters) {
        return Optional.ofNullable(bind(query(type, sql), parameters).getSingleResultOrNull());
    }

    public <R> R one(Class<R> type, String sql, @Nullable Object... parameters) {
        return bind(query(type, sql), parameters).getSingleResult();
    }

    /** How many rows it changed. */
    public int change(String sql, @Nullable Object... parameters) {
        return bind(session.createNativeMutationQuery(sql), parameters).executeUpdate();
    }

    /** From here on to the end of the transaction: so many rows of one table are written together. */
    public void batch(int rows) {
        session.setJdbcBatchSize(Math.max(1, rows));
    }

    /**
     * From here on to the end of the transaction: each statement gets the plan that suits its values, and 5 s. Whoever asks
     * for more gets an answer that says so.
     */
    public void planForValues() {
        one(Object[].class, """
                select set_config('plan_cache_mode', 'force_custom_plan', true),
                    set_config('statement_timeout', '5000', true)""");
    }

    /**
     * Hibernate finds the plan of a query of rows again. That of a query of a single value it never does: the plans of all
     * its runs pile up under the same hash, and every further run looks through them.
     */
    private <R> Query<R> query(Class<R> type, String sql) {
        return isSingle(type)
                ? session.createNativeQuery(sql, Object[].class)
                        .setTupleTransformer((row, names) -> value(type, row[0]))
                : session.createNativeQuery(sql, type);
    }

    private static boolean isSingle(Class<?> type) {
        return type == byte[].class || (type.getPackageName().equals("java.lang") && !type.isArray());
    }

    private static <R> @Nullable R value(Class<R> type, @Nullable Object column) {
        if (column instanceof Number number && type == Long.class) {
            return type.cast(number.longValue());
        }
        if (column instanceof Number number && type == Integer.class) {
            return type.cast(Math.toIntExact(number.longValue()));
        }
        return type.cast(column);
    }

    private static <Q extends CommonQueryContract> Q bind(Q query, @Nullable Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
