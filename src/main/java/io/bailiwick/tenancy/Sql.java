package io.bailiwick.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/** Plain SQL in the current transaction. Values travel as parameters, {@code ?1} and so on, never in the text. */
@ApplicationScoped
public class Sql {

    private final Session session;

    Sql(Session session) {
        this.session = session;
    }

    public <R> List<R> list(Class<R> type, String sql, @Nullable Object... parameters) {
        return bind(session.createNativeQuery(sql, type), parameters).getResultList();
    }

    /** The first row, if its value is not null. */
    public <R> Optional<R> first(Class<R> type, String sql, @Nullable Object... parameters) {
        return Optional.ofNullable(
                bind(session.createNativeQuery(sql, type), parameters).getSingleResultOrNull());
    }

    public <R> R one(Class<R> type, String sql, @Nullable Object... parameters) {
        return bind(session.createNativeQuery(sql, type), parameters).getSingleResult();
    }

    /** How many rows it changed. */
    public int change(String sql, @Nullable Object... parameters) {
        return bind(session.createNativeMutationQuery(sql), parameters).executeUpdate();
    }

    /** From here on to the end of the transaction: each statement gets the plan that suits its values. */
    public void planForValues() {
        one(String.class, "select set_config('plan_cache_mode', 'force_custom_plan', true)");
    }

    private static <Q extends CommonQueryContract> Q bind(Q query, @Nullable Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
