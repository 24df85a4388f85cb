package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody takes part in training, or wants to. A track or a title is required.
 *
 * @param id the provider's own id of the enrolment: {@code E-2026-00417}
 * @param contacts ways to reach them
 * @param addresses where they live
 * @param track which track
 * @param title what the training is called, as printed: {@code Électricité de bâtiment}
 * @param session which session of it
 * @param level level of the training
 * @param field field of study
 * @param modes how it is given
 * @param main whether it is the main one of several enrolments
 * @param credential what the person would be awarded
 * @param priorLevel level of schooling the person came with
 * @param registered when the person was registered: {@code 2026-09-02}
 * @param yearOfStudy which year of the training the person is in: {@code 1}
 * @param period from when to when the person takes part
 * @param status where it stands
 * @param results what has come of it so far
 * @param provider who gives the training
 * @param territory region, province and office in charge
 */
public record Enrolment(
        Optional<String> id,
        Person person,
        List<ContactPoint> contacts,
        List<Address> addresses,
        Optional<Ref> track,
        Optional<String> title,
        Optional<Ref> session,
        Optional<Term> level,
        Optional<Term> field,
        List<StudyMode> modes,
        Optional<Boolean> main,
        Optional<Term> credential,
        Optional<Term> priorLevel,
        Optional<PartialDate> registered,
        Optional<Integer> yearOfStudy,
        Period period,
        Optional<Status> status,
        List<LearningUnit> results,
        Optional<Organisation> provider,
        Optional<Territory> territory,
        Provenance provenance)
        implements HubRecord {
    /** Where an enrolment stands. */
    public enum Status {
        /** Applied for. */
        APPLIED,
        /** Waiting for a seat. */
        WAITLISTED,
        /** Has a seat, or is in training. */
        ENROLLED,
        /** Interrupted. */
        SUSPENDED,
        /** Completed with success. */
        COMPLETED,
        /** Completed without success. */
        FAILED,
        /** Given up by the person. */
        WITHDRAWN,
        /** Refused by the provider. */
        REFUSED
    }

    public Enrolment {
        id = Require.text(id);
        Objects.requireNonNull(person);
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        title = Require.text(title);
        modes = List.copyOf(modes);
        yearOfStudy.ifPresent(given -> Require.count(given, "yearOfStudy"));
        Objects.requireNonNull(period);
        results = List.copyOf(results);
        Objects.requireNonNull(provenance);
        if (track.isEmpty() && title.isEmpty())
            throw new IllegalArgumentException("an enrolment needs a track or a title");
    }

    @Override
    public RecordType type() {
        return RecordType.ENROLMENT;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    /** What a reader has gathered of an enrolment so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final Person.Draft person = new Person.Draft();
        public final List<ContactPoint> contacts = new ArrayList<>();
        public final List<Address> addresses = new ArrayList<>();
        public Ref track;
        public String title;
        public Ref session;
        public Term level;
        public Term field;
        public final List<StudyMode> modes = new ArrayList<>();
        public Boolean main;
        public Term credential;
        public Term priorLevel;
        public PartialDate registered;
        public Integer yearOfStudy;
        public Period period = Period.UNKNOWN;
        public Status status;
        public final List<LearningUnit> results = new ArrayList<>();
        public Organisation provider;
        public Territory territory;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Enrolment done() {
            return new Enrolment(
                    Optional.ofNullable(id),
                    person.person(),
                    contacts,
                    addresses,
                    Optional.ofNullable(track),
                    Optional.ofNullable(title),
                    Optional.ofNullable(session),
                    Optional.ofNullable(level),
                    Optional.ofNullable(field),
                    modes,
                    Optional.ofNullable(main),
                    Optional.ofNullable(credential),
                    Optional.ofNullable(priorLevel),
                    Optional.ofNullable(registered),
                    Optional.ofNullable(yearOfStudy),
                    period,
                    Optional.ofNullable(status),
                    results,
                    Optional.ofNullable(provider),
                    Optional.ofNullable(territory),
                    provenance.done());
        }
    }
}
