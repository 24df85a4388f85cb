package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The way from one country to another that a programme opens, with rules of its own.
 *
 * @param id its id: {@code ma-de}
 * @param originCountry the country people come from (system iso3166-1)
 * @param destinationCountry the country people go to (system iso3166-1)
 * @param programme the programme that opens it
 * @param occupations occupations it is for; none if for any
 * @param rulesVersion version of its rules: {@code 2026-02}
 * @param validity from when to when it is open
 */
public record Corridor(
        String id,
        Term originCountry,
        Term destinationCountry,
        Optional<Ref> programme,
        List<Term> occupations,
        Optional<String> rulesVersion,
        Period validity,
        Provenance provenance)
        implements HubRecord {
    public Corridor {
        Require.text(id, "id");
        Objects.requireNonNull(originCountry);
        Objects.requireNonNull(destinationCountry);
        occupations = List.copyOf(occupations);
        rulesVersion = Require.text(rulesVersion);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(provenance);
    }

    @Override
    public RecordType type() {
        return RecordType.CORRIDOR;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a corridor so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public Term originCountry;
        public Term destinationCountry;
        public Ref programme;
        public final List<Term> occupations = new ArrayList<>();
        public String rulesVersion;
        public Period validity = Period.UNKNOWN;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Corridor done() {
            return new Corridor(
                    id,
                    originCountry,
                    destinationCountry,
                    Optional.ofNullable(programme),
                    occupations,
                    Optional.ofNullable(rulesVersion),
                    validity,
                    provenance.done());
        }
    }
}
