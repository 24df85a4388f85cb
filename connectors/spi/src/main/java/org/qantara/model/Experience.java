package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of work: a job, a business of one's own, an apprenticeship, voluntary work or a project.
 *
 * @param position the job title in words and the occupation in codes
 * @param highlights single sentences, where the document lists them apart from the description
 */
public record Experience(
        Kind kind,
        Period period,
        Optional<Term> position,
        Optional<Organisation> organisation,
        Optional<Text> description,
        List<String> highlights,
        Optional<String> url) {
    public enum Kind {
        EMPLOYMENT,
        SELF_EMPLOYMENT,
        APPRENTICESHIP,
        VOLUNTARY,
        PROJECT
    }

    public Experience {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(period);
        highlights = Require.texts(highlights);
        url = Require.text(url);
    }

    /** What a reader has gathered of an experience so far; {@code null} is not given. */
    public static final class Draft {
        public Kind kind = Kind.EMPLOYMENT;
        public Period period = Period.UNKNOWN;
        public Term position;
        public final Organisation.Draft organisation = new Organisation.Draft();
        public Text description;
        public final List<String> highlights = new ArrayList<>();
        public String url;

        public Experience done() {
            return new Experience(
                    kind,
                    period,
                    Optional.ofNullable(position),
                    organisation.done(),
                    Optional.ofNullable(description),
                    highlights,
                    Optional.ofNullable(url));
        }
    }
}
