package org.qantara.hub.setup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.qantara.hub.journal.Afterwards;
import org.qantara.hub.journal.Consequences;
import org.qantara.hub.places.Places;
import org.qantara.hub.places.PlacesOfRecords;
import org.qantara.hub.programme.Cases;
import org.qantara.hub.programme.Occupations;
import org.qantara.hub.programme.Placements;
import org.qantara.hub.programme.RecordEnds;
import org.qantara.hub.programme.Timelines;
import org.qantara.hub.programme.Watch;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.report.Counting;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.terminology.Terms;
import org.qantara.hub.translation.CanonicalForm;

/** Cases in corridors, and the places they need. */
@ApplicationScoped
class ProgrammeWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    @Typed(Cases.class) // one of the consequences, which are one after the other
    Cases cases(Registry registry, Subjects subjects, Terms terms, Clock clock) {
        return new Cases(registry, subjects, Occupations.by(terms), clock);
    }

    @Produces
    @Singleton
    @Typed(PlacesOfRecords.class)
    PlacesOfRecords places(Clock clock, OrderedIds ids) {
        return new PlacesOfRecords(new Places(clock, ids), clock);
    }

    @Produces
    @Singleton
    Afterwards afterwards(CanonicalForm form, Keyring keyring, PlacesOfRecords places, Counting counting, Clock clock) {
        return new Afterwards(database, form, keyring, Consequences.all(List.of(places, counting)), clock);
    }

    @Produces
    @Singleton
    @Typed(Counting.class)
    Counting counting(Cases cases, Placements placements, Registry registry, Subjects subjects, Clock clock) {
        return new Counting(Consequences.all(List.of(cases, placements)), registry, subjects, clock);
    }

    @Produces
    @Singleton
    @Typed(Placements.class)
    Placements placements(Registry registry, Terms terms, Clock clock) {
        return new Placements(registry, Occupations.by(terms), clock);
    }

    @Produces
    @Singleton
    @Typed(RecordEnds.class)
    RecordEnds recordEnds(Clock clock) {
        return new RecordEnds(database, clock);
    }

    @Produces
    @Singleton
    Watch watch(Registry registry, Clock clock) {
        return new Watch(database, registry, clock);
    }

    @Produces
    @Singleton
    Timelines timelines(Registry registry, Clock clock) {
        return new Timelines(database, registry, clock);
    }
}
