package org.qantara.hub.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.qantara.hub.flow.Leaving;
import org.qantara.hub.instances.Balance;
import org.qantara.hub.instances.Presence;
import org.qantara.hub.registry.Configuring;
import org.qantara.hub.terminology.Terms;

/**
 * Once the hub is up it shows itself every second, takes its share of the partners, looks for a new configuration and terminology, and ends what is for who has left; before it goes down it says so.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class AmongOthers {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Presence presence;

    @Inject
    private Balance balance;

    @Inject
    private Configuring configuring;

    @Inject
    private Leaving leaving;

    @Inject
    private Terms terms;

    private ScheduledExecutorService running;

    /** On threads of their own: a route that closes slowly does not hold up the heartbeat. */
    @PostConstruct
    void start() {
        presence.run();
        running = Executors.newScheduledThreadPool(4, threads);
        var _ = running.scheduleWithFixedDelay(presence, 1, 1, TimeUnit.SECONDS);
        var _ = running.scheduleWithFixedDelay(balance, 0, 1, TimeUnit.SECONDS);
        var _ = running.scheduleWithFixedDelay(leaving, 5, 5, TimeUnit.SECONDS);
        var _ = running.scheduleWithFixedDelay(configuring, 500, 500, TimeUnit.MILLISECONDS);
        var _ = running.scheduleWithFixedDelay(terms, 1, 1, TimeUnit.SECONDS);
    }

    /** A database that does not answer keeps nobody from stopping. */
    @PreDestroy
    void stop() {
        running.shutdownNow();
        var leaving = Thread.ofPlatform().daemon().start(presence::leave); // the server gives no new threads any more
        try {
            var _ = leaving.join(LONGEST_FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
