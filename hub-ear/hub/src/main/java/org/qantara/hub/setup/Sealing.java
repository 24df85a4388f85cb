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
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.qantara.hub.audit.Sealer;
import org.qantara.hub.audit.TurnedAway;

/** Every second, what was done is sealed, and sign-ins that failed are put on record. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Sealing {
    private static final System.Logger LOG = System.getLogger(Sealing.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Sealer sealer;

    @Inject
    private TurnedAway turnedAway;

    private ScheduledExecutorService running;

    /** At once before anybody is let in: a database that was restored is known by its old acts. */
    @PostConstruct
    void start() {
        sealer.run();
        running = Executors.newSingleThreadScheduledExecutor(threads);
        var _ = running.scheduleWithFixedDelay(this::run, 1, 1, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            turnedAway.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "who was turned away is not yet on record: " + e.getMessage());
        }
        sealer.run();
    }

    @PreDestroy
    void stop() {
        running.shutdownNow();
    }
}
