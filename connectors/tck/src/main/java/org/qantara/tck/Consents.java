package org.qantara.tck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Consent;
import org.qantara.model.PersonName;

/** What invented people have agreed to. */
public final class Consents {
    private static final Instant GIVEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-03-02T09:00:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2026-05-04T16:30:15.250Z");

    private Consents() {}

    /** One with every field of the model filled: given for a year, and withdrawn before. */
    public static Consent fullest() {
        return new Consent(
                "C-2026-0042",
                Candidates.fullest().person(),
                "job-placement",
                "zav",
                List.of("identity", "education"),
                "2026-02",
                "ar-MA",
                GIVEN,
                Optional.of(ENDS),
                Optional.of(WITHDRAWN));
    }

    /** One that holds, of a person with a given and a family name. */
    public static Consent sparsest() {
        var person = new CandidateDraft("qantara-json");
        person.names.add(PersonName.of("Salma", "Idrissi"));
        return new Consent(
                "C-1",
                person.done().person(),
                "training",
                "enabel",
                List.of(),
                "1",
                "fr",
                GIVEN,
                Optional.empty(),
                Optional.empty());
    }
}
