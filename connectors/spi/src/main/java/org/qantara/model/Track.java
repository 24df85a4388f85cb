package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A track of training that is on offer: what one learns and what for. When and where it is held is said by sessions
 * (schema.org: Course and EducationalOccupationalProgram).
 *
 * @param id the provider's own id of the track
 * @param codes other codes for it: of a national register, of an earlier catalogue
 * @param titles what it is called, once for each language; at least one
 * @param descriptions what one learns, once for each language
 * @param provider who offers it
 * @param sector sector of the economy
 * @param field field of study; in ISCED-F 2013 where possible
 * @param level level of training, in the provider's words and in frameworks
 * @param credential what whoever completes it is awarded
 * @param entryRequirements what is needed to begin
 * @param modes how it is given
 * @param duration how long it takes, as in ISO 8601 (P2Y, PT900H), or as printed: {@code P2Y}
 * @param credits credits as printed, with their scheme: {@code 120 ECTS}
 * @param occupations occupations it leads to
 * @param languages languages of instruction
 * @param url a page about it
 * @param validity from when to when it is on offer
 */
public record Track(
        String id,
        List<Code> codes,
        List<Text> titles,
        List<Text> descriptions,
        Optional<Organisation> provider,
        Optional<Term> sector,
        Optional<Term> field,
        Optional<Term> level,
        Optional<Term> credential,
        List<Text> entryRequirements,
        List<StudyMode> modes,
        Optional<String> duration,
        Optional<String> credits,
        List<Term> occupations,
        List<Term> languages,
        Optional<String> url,
        Period validity,
        Provenance provenance)
        implements HubRecord {
    public Track {
        Require.text(id, "id");
        codes = List.copyOf(codes);
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        entryRequirements = List.copyOf(entryRequirements);
        modes = List.copyOf(modes);
        duration = Require.text(duration);
        credits = Require.text(credits);
        occupations = List.copyOf(occupations);
        languages = List.copyOf(languages);
        url = Require.text(url);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(provenance);
        if (titles.isEmpty()) throw new IllegalArgumentException("a track needs a title");
    }

    @Override
    public RecordType type() {
        return RecordType.TRACK;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a track so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final List<Code> codes = new ArrayList<>();
        public final List<Text> titles = new ArrayList<>();
        public final List<Text> descriptions = new ArrayList<>();
        public Organisation provider;
        public Term sector;
        public Term field;
        public Term level;
        public Term credential;
        public final List<Text> entryRequirements = new ArrayList<>();
        public final List<StudyMode> modes = new ArrayList<>();
        public String duration;
        public String credits;
        public final List<Term> occupations = new ArrayList<>();
        public final List<Term> languages = new ArrayList<>();
        public String url;
        public Period validity = Period.UNKNOWN;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Track done() {
            return new Track(
                    id,
                    codes,
                    titles,
                    descriptions,
                    Optional.ofNullable(provider),
                    Optional.ofNullable(sector),
                    Optional.ofNullable(field),
                    Optional.ofNullable(level),
                    Optional.ofNullable(credential),
                    entryRequirements,
                    modes,
                    Optional.ofNullable(duration),
                    Optional.ofNullable(credits),
                    occupations,
                    languages,
                    Optional.ofNullable(url),
                    validity,
                    provenance.done());
        }
    }
}
