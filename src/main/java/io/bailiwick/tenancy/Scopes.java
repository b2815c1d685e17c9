package io.bailiwick.tenancy;

import io.bailiwick.kernel.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;

/** The tenants that transactions begun on this thread may see. Without a scope they see none. */
@ApplicationScoped
public class Scopes {

    private final ThreadLocal<TenantScope> current = ThreadLocal.withInitial(() -> TenantScope.NONE);
    private final ThreadLocal<Boolean> undecided = ThreadLocal.withInitial(() -> false);
    private final TransactionSynchronizationRegistry transactions;

    Scopes(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    public <T> T call(TenantScope scope, Callable<T> work) {
        TenantScope outer = undecided.get() ? scope : current.get();
        undecided.set(false);
        refuseChangeInTransaction(outer, scope);
        current.set(scope);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            current.set(outer);
        }
    }

    /** A transaction of its own that sees these tenants. Not to be called inside another: it would hold two connections. */
    public <T> T inTransaction(TenantScope scope, Callable<T> work) {
        return call(scope, () -> QuarkusTransaction.requiringNew().call(work));
    }

    /**
     * A transaction of its own that sees the tenants of the first call in it, so that what is done afterwards ends well, or
     * not at all, together with what a service does. Before that call nothing may be read or written. Not to be called
     * inside another transaction.
     */
    public <T> T inTransactionOfFirst(Callable<T> work) {
        return call(TenantScope.NONE, () -> {
            undecided.set(true);
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } finally {
                undecided.set(false);
            }
        });
    }

    TenantScope current() {
        return current.get();
    }

    /** A transaction keeps the scope that its connection was told first, so a change would be a lie. */
    private void refuseChangeInTransaction(TenantScope outer, TenantScope inner) {
        if (!outer.equals(inner) && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            throw new IllegalStateException("The tenants of a transaction can't change while it runs");
        }
    }
}
