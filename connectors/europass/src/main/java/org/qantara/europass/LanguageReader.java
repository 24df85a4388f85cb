package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Cefr;
import org.qantara.model.Certificate;
import org.qantara.model.LanguageSkill;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads a mother tongue or foreign language. */
final class LanguageReader {
    private final List<LanguageSkill> into;
    private final Values values;
    private final LanguageSkill.Draft language = new LanguageSkill.Draft();

    LanguageReader(List<LanguageSkill> into, Values values, boolean motherTongue) {
        this.into = into;
        this.values = values;
        language.motherTongue = motherTongue;
    }

    void read(Node node) {
        node.fields(this::field, "VerifiedBy", "Certificate");
        if (language.language != null) into.add(language.done());
        else if (!isEmpty()) values.lost(node, "", Loss.Reason.NO_PLACE);
    }

    private boolean isEmpty() {
        return language.certificates.isEmpty()
                && language.listening == null
                && language.reading == null
                && language.spokenInteraction == null
                && language.spokenProduction == null
                && language.writing == null;
    }

    private void field(Node field) {
        switch (field.name()) {
            case "Description" -> language.language = values.language(field);
            case "ProficiencyLevel" -> field.fields(this::level);
            case "VerifiedBy" -> field.children(this::certificate);
            default -> certificate(field);
        }
    }

    private void certificate(Node field) {
        if (field.name().equals("Certificate")) new CertificateReader().read(field);
    }

    private void level(Node field) {
        switch (field.name()) {
            case "Listening" -> language.listening = cefr(field);
            case "Reading" -> language.reading = cefr(field);
            case "SpokenInteraction" -> language.spokenInteraction = cefr(field);
            case "SpokenProduction" -> language.spokenProduction = cefr(field);
            case "Writing" -> language.writing = cefr(field);
            default -> {}
        }
    }

    static Cefr cefr(Node field) {
        return switch (field.text()) {
            case "A1", "a1" -> Cefr.A1;
            case "A2", "a2" -> Cefr.A2;
            case "B1", "b1" -> Cefr.B1;
            case "B2", "b2" -> Cefr.B2;
            case "C1", "c1" -> Cefr.C1;
            case "C2", "c2" -> Cefr.C2;
            case "" -> null;
            default -> {
                field.lost(Loss.Reason.UNKNOWN_CODE);
                yield null;
            }
        };
    }

    private final class CertificateReader {
        private String title;
        private String issuer;
        private String level;
        private PartialDate issued;

        void read(Node node) {
            node.fields(this::field);
            if (title == null && issuer == null && level == null && issued == null) return;
            if (title == null) values.lost(node, "", Loss.Reason.NO_PLACE);
            else
                language.certificates.add(new Certificate(
                        title,
                        Optional.ofNullable(issuer),
                        Optional.ofNullable(issued),
                        Optional.empty(),
                        Optional.ofNullable(level),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        }

        private void field(Node field) {
            switch (field.name()) {
                case "Title" -> title = field.textOrNull();
                case "AwardingBody" -> issuer = field.textOrNull();
                case "Date" -> issued = values.date(field);
                case "Level" -> level = field.textOrNull();
                default -> {}
            }
        }
    }
}
