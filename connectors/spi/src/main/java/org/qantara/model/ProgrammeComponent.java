package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a programme that somebody leads, with aims and countries of its own.
 *
 * @param id its id: {@code thamm-2-de}
 * @param programme the programme it is a part of
 * @param titles what it is called, once for each language; at least one
 * @param descriptions what it is for, once for each language
 * @param lead who leads it
 * @param period from when to when
 * @param countries countries it is about (system iso3166-1)
 * @param sectors sectors it is about
 */
public record ProgrammeComponent(
        String id,
        Ref programme,
        List<Text> titles,
        List<Text> descriptions,
        Optional<Organisation> lead,
        Period period,
        List<Term> countries,
        List<Term> sectors,
        Provenance provenance)
        implements HubRecord {
    public ProgrammeComponent {
        Require.text(id, "id");
        Objects.requireNonNull(programme);
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        Objects.requireNonNull(period);
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
        Objects.requireNonNull(provenance);
        if (titles.isEmpty()) throw new IllegalArgumentException("a programme component needs a title");
    }

    @Override
    public RecordType type() {
        return RecordType.PROGRAMME_COMPONENT;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a programme component so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public Ref programme;
        public final List<Text> titles = new ArrayList<>();
        public final List<Text> descriptions = new ArrayList<>();
        public Organisation lead;
        public Period period = Period.UNKNOWN;
        public final List<Term> countries = new ArrayList<>();
        public final List<Term> sectors = new ArrayList<>();
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public ProgrammeComponent done() {
            return new ProgrammeComponent(
                    id,
                    programme,
                    titles,
                    descriptions,
                    Optional.ofNullable(lead),
                    period,
                    countries,
                    sectors,
                    provenance.done());
        }
    }
}
