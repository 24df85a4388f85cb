package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Achievement;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Certificate;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads an achievement; one certification in a line of plain text is a certificate. */
final class AchievementReader {
    private static final String CERTIFICATIONS = "certifications";

    private final CandidateDraft draft;
    private final Values values;
    private Term title;
    private Text description;

    AchievementReader(CandidateDraft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void read(Node node) {
        node.fields(this::field);
        var code = title == null ? null : title.code(Codes.ACHIEVEMENT).orElse(null);
        if (CERTIFICATIONS.equals(code) && isOneLine()) {
            draft.certificates.add(Certificate.titled(description.value()));
            if (title.label().isPresent()) values.lost(node, "/Title/Label", Loss.Reason.NO_PLACE);
        } else if (title != null || description != null) {
            draft.achievements.add(new Achievement(
                    code == null ? Achievement.Kind.OTHER : Codes.achievement(code),
                    Optional.ofNullable(title),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(description),
                    List.of()));
        }
    }

    private boolean isOneLine() {
        return description != null
                && description.format() == Text.Format.PLAIN
                && description.value().indexOf('\n') < 0;
    }

    private void field(Node field) {
        switch (field.name()) {
            case "Title" ->
                title = values.term(field, Codes.ACHIEVEMENT, code -> Codes.ACHIEVEMENTS.contains(code) ? code : null);
            case "Description" -> description = Html.text(field.text());
            default -> {}
        }
    }
}
