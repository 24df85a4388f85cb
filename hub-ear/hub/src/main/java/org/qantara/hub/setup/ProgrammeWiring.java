package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.qantara.hub.consent.Register;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Timelines;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.subject.Subjects;

/** Cases in corridors, and all that follows from records. */
@ApplicationScoped
class ProgrammeWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Cases cases(Registry registry, Subjects subjects, Clock clock) {
        return new Cases(registry, subjects, clock);
    }

    @Produces
    @Singleton
    Timelines timelines(Registry registry, Clock clock) {
        return new Timelines(database, registry, clock);
    }

    @Produces
    @Singleton
    Consequences consequences(Register register, Cases cases) {
        return Consequences.of(List.of(register, cases));
    }
}
