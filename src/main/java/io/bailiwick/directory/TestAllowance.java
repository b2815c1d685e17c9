package io.bailiwick.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.kernel.Caller;
import io.bailiwick.kernel.LimitedException;
import io.bailiwick.kernel.TenantId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often somebody may test directories: a test tries passwords, and knocks at ports. Counted in each replica. */
@ApplicationScoped
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS") // Caffeine finds it by name
class TestAllowance {

    private static final int TESTS = 10;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private record Source(TenantId tenant, TenantId home, long user) {}

    /** Whoever is forgotten has all of it again anyway. */
    private final Cache<Source, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(PERIOD)
            .build();

    void take(Caller caller, TenantId tenant) {
        Source source = new Source(tenant, caller.home(), caller.userId());
        ConsumptionProbe probe = buckets.get(source, any -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw LimitedException.until(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TESTS).refillGreedy(TESTS, PERIOD))
                .build();
    }
}
