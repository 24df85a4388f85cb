package org.qantara.hub.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.qantara.hub.audit.Forgetting;
import org.qantara.hub.consent.Withdrawals;
import org.qantara.hub.erasure.Erasures;
import org.qantara.hub.journal.Afterwards;
import org.qantara.hub.notice.Bringing;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.retention.Retention;
import org.qantara.hub.subject.Rewrapping;
import org.qantara.hub.terminology.Unmapped;

/** What is done every now and then, on every hub: the jobs see to it that several hubs are no harm. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private static final String UNMAPPED = "unmapped codes";

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Retention retention;

    @Inject
    private Forgetting forgetting;

    @Inject
    private Erasures erasures;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private QueuedLetters letters;

    @Inject
    private Bringing bringing;

    @Inject
    private Rewrapping rewrapping;

    @Inject
    private Unmapped unmapped;

    @Inject
    private Afterwards afterwards;

    private final List<Future<?>> jobs = new ArrayList<>();

    @PostConstruct
    void start() {
        every(60, "retention", retention);
        every(60, "retention of the audit", forgetting);
        every(5, "late notices", erasures::openLate);
        every(5, "late notices of withdrawals", withdrawals::openLate);
        every(5, "letters in queues", letters);
        jobs.add(scheduler.scheduleWithFixedDelay(() -> attempt("notices", bringing), 5, 2, TimeUnit.SECONDS));
        every(10, "wrapping keys", rewrapping);
        jobs.add(scheduler.scheduleWithFixedDelay(() -> attempt("held records", afterwards), 5, 2, TimeUnit.SECONDS));
        jobs.add(scheduler.scheduleWithFixedDelay(() -> attempt(UNMAPPED, unmapped), 5, 5, TimeUnit.SECONDS));
    }

    private void every(int minutes, String name, Runnable job) {
        jobs.add(scheduler.scheduleWithFixedDelay(() -> attempt(name, job), 2, minutes, TimeUnit.MINUTES));
    }

    /** A job that fails is tried again at its next time. */
    private static void attempt(String name, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} did not end: {1}", name, e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        jobs.forEach(job -> job.cancel(true));
        attempt(UNMAPPED, unmapped);
    }
}
