package io.bailiwick.tenancy;

import io.bailiwick.kernel.Caller;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs outside {@code @Transactional}, whose priority is higher: the scope stands before the transaction begins. */
@CallerScoped
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class CallerScopedInterceptor {

    private final Scopes scopes;

    CallerScopedInterceptor(Scopes scopes) {
        this.scopes = scopes;
    }

    @AroundInvoke
    Object scoped(InvocationContext invocation) {
        Caller caller = (Caller) invocation.getParameters()[0];
        return scopes.call(caller.scope(), invocation::proceed);
    }
}
