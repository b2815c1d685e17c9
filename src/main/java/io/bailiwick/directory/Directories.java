package io.bailiwick.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.bailiwick.directory.BindResult.Unavailable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All directories that this process talks to. Holds one open per service, and keeps the dead ones from its threads. */
@ApplicationScoped
@RegisterForReflection(
        classNames = {
            // Caffeine finds the classes of a cache of this kind by name.
            "com.github.benmanes.caffeine.cache.SSLMSA",
            "com.github.benmanes.caffeine.cache.PSAMS"
        })
public class Directories {

    private static final int MAX_OPEN = 1_000;
    private static final Duration MAX_IDLE = Duration.ofMinutes(10);

    private final DirectoryFactory factory;
    private final AddressPolicy tenantPolicy;
    private final int maxCalls;
    private final Semaphore process;
    private final Cache<Service, OpenDirectory> open;

    @Inject
    Directories(DirectoryFactory factory, DirectoryConfig config) {
        this(factory, config, Ticker.systemTicker());
    }

    Directories(DirectoryFactory factory, DirectoryConfig config, Ticker ticker) {
        this.factory = factory;
        this.tenantPolicy = AddressPolicy.only(config.allowedHosts().orElse(List.of()));
        this.maxCalls = config.maxCalls();
        this.process = new Semaphore(maxCalls);
        this.open = Caffeine.newBuilder()
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(MAX_OPEN)
                .expireAfterAccess(MAX_IDLE)
                .<Service, OpenDirectory>removalListener((service, directory, cause) -> retire(directory))
                .build();
    }

    /** Never waits longer than the service's own time-outs say, and never for another service. */
    public BindResult authenticate(DirectoryTarget target, String loginName, String password) {
        return ask(target, directory -> directory.authenticate(loginName, password));
    }

    /** The same, and who that is: {@link Directory#identify}. */
    public BindResult identify(DirectoryTarget target, String loginName, String password) {
        return ask(target, directory -> directory.identify(loginName, password));
    }

    private BindResult ask(DirectoryTarget target, Function<Directory, BindResult> question) {
        OpenDirectory directory;
        try {
            directory = enter(target);
        } catch (IllegalArgumentException e) {
            return new Unavailable("settings: " + e.getMessage());
        }
        try {
            return directory.ask(question);
        } finally {
            directory.leave();
        }
    }

    /** For a service that was deleted or disabled: closes its connections once their calls have ended. */
    public void forget(long tenantId, long serviceId) {
        open.invalidate(new Service(tenantId, serviceId));
    }

    @PreDestroy
    void close() {
        open.invalidateAll();
    }

    private OpenDirectory enter(DirectoryTarget target) {
        OpenDirectory directory;
        do {
            directory = find(target);
        } while (!directory.enter());
        return directory;
    }

    private OpenDirectory find(DirectoryTarget target) {
        Service service = new Service(target.key().tenantId(), target.key().serviceId());
        OpenDirectory current = open.getIfPresent(service);
        if (current != null && current.serves(target)) {
            return current;
        }
        return open.asMap().compute(service, (key, old) -> old != null && old.serves(target) ? old : openFor(target));
    }

    private OpenDirectory openFor(DirectoryTarget target) {
        AddressPolicy policy = target.trusted() ? AddressPolicy.ANYWHERE : tenantPolicy;
        Directory directory = factory.open(target.settings(), policy);
        return new OpenDirectory(
                target, directory, new Gate(process, maxCalls, target.settings().limits()));
    }

    private static void retire(@Nullable OpenDirectory directory) {
        if (directory != null) {
            directory.retire();
        }
    }

    private record Service(long tenantId, long serviceId) {}
}
