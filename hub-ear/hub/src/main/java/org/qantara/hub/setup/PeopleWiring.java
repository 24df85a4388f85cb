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
import org.qantara.hub.people.Conflicts;
import org.qantara.hub.people.Descriptions;
import org.qantara.hub.people.PeopleSearch;
import org.qantara.hub.places.PlacesOfRecords;
import org.qantara.hub.programme.RecordEnds;
import org.qantara.hub.report.Counting;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subjects;
import org.qantara.hub.translation.CanonicalForm;

/** What is known of people, and what follows from records about them. */
@ApplicationScoped
class PeopleWiring {
    @Resource(lookup = "jdbc/qantara")
    private DataSource database;

    @Produces
    @Singleton
    Consequences consequences(
            Register register,
            PlacesOfRecords places,
            Counting counting,
            RecordEnds ends,
            Subjects subjects,
            Keyring keyring,
            CanonicalForm form,
            Clock clock,
            OrderedIds ids) {
        var descriptions = new Descriptions(subjects, keyring, form, clock, ids);
        return Consequences.all(List.of(Consequences.early(descriptions), places, register, counting, ends));
    }

    @Produces
    @Singleton
    Conflicts conflicts(Clock clock) {
        return new Conflicts(database, clock);
    }

    @Produces
    @Singleton
    PeopleSearch peopleSearch(Subjects subjects, Keyring keyring, CanonicalForm form) {
        return new PeopleSearch(database, subjects, keyring, form);
    }
}
