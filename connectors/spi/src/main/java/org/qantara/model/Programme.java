package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A programme of mobility or employment: its countries, its time and its components.
 *
 * @param id its id: {@code thamm-2}
 * @param titles what it is called, once for each language; at least one
 * @param descriptions what it is for, once for each language
 * @param organisations who carries it
 * @param period from when to when
 * @param origins countries people come from (system iso3166-1)
 * @param destinations countries people go to (system iso3166-1)
 * @param components the parts it has
 * @param url a page about it
 */
public record Programme(
        String id,
        List<Text> titles,
        List<Text> descriptions,
        List<Organisation> organisations,
        Period period,
        List<Term> origins,
        List<Term> destinations,
        List<Ref> components,
        Optional<String> url,
        Provenance provenance)
        implements HubRecord {
    public Programme {
        Require.text(id, "id");
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        organisations = List.copyOf(organisations);
        Objects.requireNonNull(period);
        origins = List.copyOf(origins);
        destinations = List.copyOf(destinations);
        components = List.copyOf(components);
        url = Require.text(url);
        Objects.requireNonNull(provenance);
        if (titles.isEmpty()) throw new IllegalArgumentException("a programme needs a title");
    }

    @Override
    public RecordType type() {
        return RecordType.PROGRAMME;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a programme so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final List<Text> titles = new ArrayList<>();
        public final List<Text> descriptions = new ArrayList<>();
        public final List<Organisation> organisations = new ArrayList<>();
        public Period period = Period.UNKNOWN;
        public final List<Term> origins = new ArrayList<>();
        public final List<Term> destinations = new ArrayList<>();
        public final List<Ref> components = new ArrayList<>();
        public String url;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Programme done() {
            return new Programme(
                    id,
                    titles,
                    descriptions,
                    organisations,
                    period,
                    origins,
                    destinations,
                    components,
                    Optional.ofNullable(url),
                    provenance.done());
        }
    }
}
