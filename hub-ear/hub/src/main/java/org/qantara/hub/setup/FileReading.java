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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.qantara.hub.file.Readers;

/** Reads files of many records, those of two partners at the same time, until the hub stops. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class FileReading {
    private static final int AT_ONCE = 2;
    private static final int LONGEST_FAREWELL = 5; // seconds: a batch takes less

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Readers readers;

    private ScheduledExecutorService running;

    @PostConstruct
    void start() {
        running = Executors.newScheduledThreadPool(AT_ONCE, threads);
        for (int i = 0; i < AT_ONCE; i++) {
            var _ = running.scheduleWithFixedDelay(readers, 1, 1, TimeUnit.SECONDS);
        }
        var _ = running.scheduleWithFixedDelay(readers::tidy, 10, 60, TimeUnit.MINUTES);
    }

    /** The batch that is being entered is finished. */
    @PreDestroy
    void stop() {
        readers.stop();
        running.shutdown();
        try {
            var _ = running.awaitTermination(LONGEST_FAREWELL, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.shutdownNow();
    }
}
