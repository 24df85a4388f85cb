package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.terminology.Importing;
import org.qantara.hub.terminology.Terms;
import org.qantara.hub.terminology.Unmapped;

/** What codes mean. */
@ApplicationScoped
class TerminologyWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Importing importing(Clock clock) {
        return new Importing(database, clock);
    }

    @Produces
    @Singleton
    Unmapped unmapped(Clock clock) {
        return new Unmapped(database, clock);
    }

    @Produces
    @Singleton
    Terms terms(Unmapped unmapped) {
        return new Terms(database, unmapped);
    }
}
