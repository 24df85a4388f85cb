package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.hub.channel.Channels;
import org.qantara.hub.channel.QueueLetters;
import org.qantara.hub.notice.Bringing;
import org.qantara.hub.notice.Notices;
import org.qantara.hub.notice.QueuedLetters;
import org.qantara.hub.notice.Teller;
import org.qantara.hub.registry.Registry;

/** Notices, and how long recipients have to answer them. */
@ApplicationScoped
class NoticeWiring {
    private static final String DUE = "qantara.notices.due";
    private static final Duration USUAL = Duration.ofDays(30);

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    Notices notices(Clock clock, OrderedIds ids) {
        return new Notices(database, due(), clock, ids);
    }

    @Produces
    @Singleton
    QueuedLetters letters(Registry registry, Messaging messaging) {
        return new QueuedLetters(database, registry, new QueueLetters(messaging.reading())::takeBack);
    }

    @Produces
    @Singleton
    Bringing bringing(Registry registry, Channels channels, Settings settings, Clock clock) {
        var patience = settings.patience();
        return new Bringing(
                database,
                registry,
                to -> channels.of(to) instanceof Teller teller ? Optional.of(teller) : Optional.empty(),
                new Bringing.Pauses(patience.first(), patience.longest()),
                clock,
                task -> threads.newThread(task).start());
    }

    private static Duration due() {
        try {
            var due = ConfigProvider.getConfig(NoticeWiring.class.getClassLoader())
                    .getOptionalValue(DUE, Duration.class)
                    .orElse(USUAL);
            if (due.isNegative() || due.isZero()) throw new IllegalArgumentException("not in the past");
            return due;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(DUE + " cannot be read, it is like P30D: " + e.getMessage(), e);
        }
    }
}
