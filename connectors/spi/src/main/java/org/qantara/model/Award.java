package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A diploma, certificate or other credential that somebody was awarded, with what was learnt for it (ELMO 1.6 and 2.1;
 * European Digital Credentials: LearningAchievement).
 *
 * @param id the awarding body's own id or number of it: {@code DT-2026-1183}
 * @param titles what it is called, once for each language; at least one
 * @param descriptions what it stands for, once for each language
 * @param credentialKind what kind of credential it is: diploma, certificate, transcript, badge
 * @param level level in a framework: EQF, a national one
 * @param field field of study; in ISCED-F 2013 where possible
 * @param awardingBody who awarded it
 * @param date when it was awarded: {@code 2026-07-10}
 * @param expires when it ends to count, if it does: {@code 2031-07-10}
 * @param grade the overall result as printed: {@code mention bien}
 * @param track the track it was awarded for
 * @param units what was learnt for it, with results
 * @param url a page about it, or where it can be checked
 * @param credential the document that proves it, as it is
 */
public record Award(
        Optional<String> id,
        Person person,
        List<Text> titles,
        List<Text> descriptions,
        Optional<Term> credentialKind,
        Optional<Term> level,
        Optional<Term> field,
        Optional<Organisation> awardingBody,
        Optional<PartialDate> date,
        Optional<PartialDate> expires,
        Optional<String> grade,
        Optional<Ref> track,
        List<LearningUnit> units,
        Optional<String> url,
        Optional<Credential> credential,
        Provenance provenance)
        implements HubRecord {
    public Award {
        id = Require.text(id);
        Objects.requireNonNull(person);
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        grade = Require.text(grade);
        units = List.copyOf(units);
        url = Require.text(url);
        Objects.requireNonNull(provenance);
        if (titles.isEmpty()) throw new IllegalArgumentException("an award needs a title");
    }

    @Override
    public RecordType type() {
        return RecordType.AWARD;
    }

    @Override
    public Optional<Person> about() {
        return Optional.of(person);
    }

    /** What a reader has gathered of an award so far; {@code null} is not given. */
    public static final class Draft {
        public String id;
        public final Person.Draft person = new Person.Draft();
        public final List<Text> titles = new ArrayList<>();
        public final List<Text> descriptions = new ArrayList<>();
        public Term credentialKind;
        public Term level;
        public Term field;
        public Organisation awardingBody;
        public PartialDate date;
        public PartialDate expires;
        public String grade;
        public Ref track;
        public final List<LearningUnit> units = new ArrayList<>();
        public String url;
        public Credential credential;
        public final Provenance.Draft provenance;

        public Draft(String format) {
            provenance = new Provenance.Draft(format);
        }

        public Award done() {
            return new Award(
                    Optional.ofNullable(id),
                    person.person(),
                    titles,
                    descriptions,
                    Optional.ofNullable(credentialKind),
                    Optional.ofNullable(level),
                    Optional.ofNullable(field),
                    Optional.ofNullable(awardingBody),
                    Optional.ofNullable(date),
                    Optional.ofNullable(expires),
                    Optional.ofNullable(grade),
                    Optional.ofNullable(track),
                    units,
                    Optional.ofNullable(url),
                    Optional.ofNullable(credential),
                    provenance.done());
        }
    }
}
