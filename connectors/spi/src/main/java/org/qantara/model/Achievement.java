package org.qantara.model;

import java.util.List;
import java.util.Optional;

/** What else speaks for the person: an award, a publication, a membership, an interest. */
public record Achievement(
        Kind kind,
        Optional<Term> title,
        Optional<String> organisation,
        Optional<PartialDate> date,
        Optional<String> url,
        Optional<Text> description,
        List<String> keywords) {
    public enum Kind {
        AWARD,
        PUBLICATION,
        PRESENTATION,
        PROJECT,
        MEMBERSHIP,
        CONFERENCE,
        COURSE,
        INTEREST,
        OTHER
    }

    public Achievement {
        organisation = Require.text(organisation);
        url = Require.text(url);
        keywords = Require.texts(keywords);
        if (title.isEmpty() && description.isEmpty())
            throw new IllegalArgumentException("an achievement needs a title or a description");
    }
}
