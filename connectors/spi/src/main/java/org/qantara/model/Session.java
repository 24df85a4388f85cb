package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One time that a track is held: when, where and for how many (schema.org: CourseInstance).
 *
 * @param id the provider's own id of the session: {@code 2026-CMC-TAM-ELB-1}
 * @param track which track
 * @param titles what the session is called, if otherwise than the track
 * @param provider who holds it, if somebody else than who offers the track
 * @param site where it is held: the centre and its address
 * @param territory region and province of the site
 * @param period from when to when it is held
 * @param modes how it is given
 * @param languages languages of instruction
 * @param capacity how many seats it has in all: {@code 24}
 * @param seatsLeft how many of them are free, as the provider knew when it sent this: {@code 3}
 * @param applicationDeadline the last day to apply: {@code 2026-09-15}
 * @param status where it stands
 * @param price what it costs whoever takes part
 * @param url a page about it
 * @param validity from when to when what is said here holds
 */
public record Session(
        String id,
        Ref track,
        List<Text> titles,
        Optional<Organisation> provider,
        Optional<Organisation> site,
        Optional<Territory> territory,
        Period period,
        List<StudyMode> modes,
        List<Term> languages,
        Optional<Integer> capacity,
        Optional<Integer> seatsLeft,
        Optional<PartialDate> applicationDeadline,
        Optional<Status> status,
        Optional<Money> price,
        Optional<String> url,
        Period validity,
        Provenance provenance)
        implements HubRecord {
    /** Where a session stands. */
    public enum Status {
        /** To be held; not open yet. */
        PLANNED,
        /** Taking applications. */
        OPEN,
        /** Without a seat left; more may wait. */
        FULL,
        /** Taking no more applications. */
        CLOSED,
        /** Being held. */
        RUNNING,
        /** Over. */
        COMPLETED,
        /** Not to be held. */
        CANCELLED
    }

    public Session {
        Require.text(id, "id");
        Objects.requireNonNull(track);
        titles = List.copyOf(titles);
        Objects.requireNonNull(period);
        modes = List.copyOf(modes);
        languages = List.copyOf(languages);
        capacity.ifPresent(given -> Require.count(given, "capacity"));
        seatsLeft.ifPresent(given -> Require.count(given, "seatsLeft"));
        url = Require.text(url);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.SESSION;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a session so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public Ref track;
        public final List<Text> titles = new ArrayList<>();
        public Organisation provider;
        public Organisation site;
        public Territory territory;
        public Period period = Period.UNKNOWN;
        public final List<StudyMode> modes = new ArrayList<>();
        public final List<Term> languages = new ArrayList<>();
        public Integer capacity;
        public Integer seatsLeft;
        public PartialDate applicationDeadline;
        public Status status;
        public Money price;
        public String url;
        public Period validity = Period.UNKNOWN;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Session done() {
            return new Session(
                    id,
                    track,
                    titles,
                    Optional.ofNullable(provider),
                    Optional.ofNullable(site),
                    Optional.ofNullable(territory),
                    period,
                    modes,
                    languages,
                    Optional.ofNullable(capacity),
                    Optional.ofNullable(seatsLeft),
                    Optional.ofNullable(applicationDeadline),
                    Optional.ofNullable(status),
                    Optional.ofNullable(price),
                    Optional.ofNullable(url),
                    validity,
                    provenance.done());
        }
    }
}
