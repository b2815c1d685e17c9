package io.bailiwick.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bailiwick.kernel.LimitedException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Whoever fails at many accounts from one source is held off there. The answer tells of the source alone: it is the same
 * whatever the name and the password.
 */
@ApplicationScoped
public class SourceLimiter {

    private static final int MOST_SOURCES = 100_000;

    private final int most;
    private final Duration interval;
    private final Cache<String, Bucket> buckets;
    private final Cache<String, Boolean> told;

    SourceLimiter(LimiterConfig config) {
        this.most = config.failuresPerSource();
        this.interval = config.failuresInterval();
        // A bucket that nobody asked for so long is full again.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_SOURCES)
                .expireAfterAccess(interval)
                .build();
        this.told = Caffeine.newBuilder()
                .maximumSize(MOST_SOURCES)
                .expireAfterWrite(interval)
                .build();
    }

    /**
     * Counts a login as failed before it is tried, so that no number of them at once gets past the limit.
     *
     * @throws LimitedException if too many have failed
     */
    public void spend(String source) {
        if (most == 0) {
            return;
        }
        ConsumptionProbe probe = bucketOf(source).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw LimitedException.until(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        if (probe.getRemainingTokens() == 0 && told.asMap().putIfAbsent(source, true) == null) {
            Log.warnf("More than %d logins from %s have failed within %s: it is held off", most, source, interval);
        }
    }

    /** It did not fail. */
    public void giveBack(String source) {
        if (most > 0) {
            bucketOf(source).addTokens(1);
        }
    }

    private Bucket bucketOf(String source) {
        return buckets.get(
                source,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, interval))
                        .build());
    }
}
