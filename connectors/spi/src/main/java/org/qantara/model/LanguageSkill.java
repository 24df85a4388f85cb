package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A language the person knows, in the five dimensions of the CEFR self-assessment grid.
 *
 * @param fluency in the document's words, where it does not use the CEFR: {@code Native speaker}
 */
public record LanguageSkill(
        Term language,
        boolean motherTongue,
        Optional<Cefr> listening,
        Optional<Cefr> reading,
        Optional<Cefr> spokenInteraction,
        Optional<Cefr> spokenProduction,
        Optional<Cefr> writing,
        Optional<String> fluency,
        List<Certificate> certificates) {
    public LanguageSkill {
        Objects.requireNonNull(language);
        fluency = Require.text(fluency);
        certificates = List.copyOf(certificates);
    }

    /** What a reader has gathered of a language so far; {@code null} is not given. */
    public static final class Draft {
        public Term language;
        public boolean motherTongue;
        public Cefr listening;
        public Cefr reading;
        public Cefr spokenInteraction;
        public Cefr spokenProduction;
        public Cefr writing;
        public String fluency;
        public final List<Certificate> certificates = new ArrayList<>();

        public LanguageSkill done() {
            return new LanguageSkill(
                    language,
                    motherTongue,
                    Optional.ofNullable(listening),
                    Optional.ofNullable(reading),
                    Optional.ofNullable(spokenInteraction),
                    Optional.ofNullable(spokenProduction),
                    Optional.ofNullable(writing),
                    Optional.ofNullable(fluency),
                    certificates);
        }
    }
}
