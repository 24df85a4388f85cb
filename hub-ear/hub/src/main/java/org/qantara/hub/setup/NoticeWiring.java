package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.qantara.hub.notice.Notices;

/** Notices, and how long recipients have to answer them. */
@ApplicationScoped
class NoticeWiring {
    private static final String DUE = "qantara.notices.due";
    private static final Duration USUAL = Duration.ofDays(30);

    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Notices notices(Clock clock, Ids ids) {
        return new Notices(database, due(), clock, ids);
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
