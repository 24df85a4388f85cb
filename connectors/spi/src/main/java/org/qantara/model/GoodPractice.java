package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An experience that employment services share with each other. It tells of work, not of people: no personal data.
 *
 * @param id its id: {@code anapec-territorial-approach}
 * @param version version, as its author counts: {@code 2}
 * @param titles what it is called, once for each language; at least one
 * @param summaries it in a few sentences, once for each language
 * @param texts the whole of it, once for each language
 * @param topics what it is about
 * @param countries where it was tried (system iso3166-1)
 * @param organisation who tried it
 * @param period when it was tried
 * @param url a page about it
 */
public record GoodPractice(
        String id,
        String version,
        List<Text> titles,
        List<Text> summaries,
        List<Text> texts,
        List<Term> topics,
        List<Term> countries,
        Optional<Organisation> organisation,
        Period period,
        Optional<String> url,
        Provenance provenance)
        implements HubRecord {
    public GoodPractice {
        Require.text(id, "id");
        Require.text(version, "version");
        titles = List.copyOf(titles);
        summaries = List.copyOf(summaries);
        texts = List.copyOf(texts);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        Objects.requireNonNull(period);
        url = Require.text(url);
        Objects.requireNonNull(provenance);
        if (titles.isEmpty()) throw new IllegalArgumentException("a good practice needs a title");
    }

    @Override
    public RecordType type() {
        return RecordType.GOOD_PRACTICE;
    }

    @Override
    public Optional<Person> about() {
        return Optional.empty();
    }

    /** What a reader has gathered of a good practice so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public String version;
        public final List<Text> titles = new ArrayList<>();
        public final List<Text> summaries = new ArrayList<>();
        public final List<Text> texts = new ArrayList<>();
        public final List<Term> topics = new ArrayList<>();
        public final List<Term> countries = new ArrayList<>();
        public Organisation organisation;
        public Period period = Period.UNKNOWN;
        public String url;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public GoodPractice done() {
            return new GoodPractice(
                    id,
                    version,
                    titles,
                    summaries,
                    texts,
                    topics,
                    countries,
                    Optional.ofNullable(organisation),
                    period,
                    Optional.ofNullable(url),
                    provenance.done());
        }
    }
}
