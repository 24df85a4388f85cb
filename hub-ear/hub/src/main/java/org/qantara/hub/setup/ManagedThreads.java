package org.qantara.hub.setup;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/** Camel's own pools, of threads that the server knows. */
final class ManagedThreads extends DefaultThreadPoolFactory {
    private final ThreadFactory server;

    ManagedThreads(ThreadFactory server) {
        this.server = server;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory camel) {
        return super.newCachedThreadPool(named(camel));
    }

    @Override
    public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory camel) {
        return super.newThreadPool(profile, named(camel));
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory camel) {
        return super.newScheduledThreadPool(profile, named(camel));
    }

    private ThreadFactory named(ThreadFactory camel) {
        return task -> {
            var thread = server.newThread(task);
            thread.setName(camel.newThread(() -> {}).getName());
            return thread;
        };
    }
}
