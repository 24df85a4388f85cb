package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Timelines;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.subject.Subjects;

/** Cases in corridors. */
@ApplicationScoped
class ProgrammeWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    @Typed(Cases.class) // one of the consequences, which are one after the other
    Cases cases(Registry registry, Subjects subjects, Clock clock) {
        return new Cases(registry, subjects, clock);
    }

    @Produces
    @Singleton
    Timelines timelines(Registry registry, Clock clock) {
        return new Timelines(database, registry, clock);
    }
}
