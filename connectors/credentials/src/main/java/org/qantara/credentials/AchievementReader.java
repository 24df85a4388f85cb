package org.qantara.credentials;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.ExternalId;
import org.qantara.model.LearningUnit;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads what a badge is given for (Open Badges 3.0, Achievement). */
final class AchievementReader {
    private final LearningUnit.Draft unit;
    private final LossReport report;
    private final Best<Text> prose = new Best<>();
    private Term kind;

    AchievementReader(LearningUnit.Draft unit, LossReport report) {
        this.unit = unit;
        this.report = report;
    }

    void read(Node node) {
        node.fields(this::field, "alignment", "otherIdentifier");
        unit.description = prose.of(report, Loss.Reason.ONLY_FIRST_KEPT);
    }

    /** {@code null} if it is not said. */
    Term kind() {
        return kind;
    }

    private void field(Node field) {
        switch (field.name()) {
            case "id" -> identifier(field.text(), "uri");
            case "type" -> field.ignore();
            case "name" -> unit.titles.addAll(Texts.all(field));
            case "description" -> prose.read(0, field, AchievementReader::first);
            case "criteria" -> field.fields(this::criteria);
            case "achievementType" -> kind = Term.ofNullable(null, field.text()).orElse(null);
            case "fieldOfStudy" ->
                unit.field = Term.ofNullable(null, field.text()).orElse(null);
            case "humanCode" -> identifier(field.text(), null);
            case "otherIdentifier" -> field.fields(this::nothingElse);
            case "inLanguage" -> language(field);
            case "alignment" -> alignment(field);
            default -> {}
        }
    }

    /** What it takes to get it is told where it is not said what it is. */
    private void criteria(Node field) {
        if (field.name().equals("narrative")) prose.read(1, field, AchievementReader::first);
    }

    private static Text first(Node field) {
        var texts = Texts.all(field);
        if (texts.size() > 1) field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private void nothingElse(Node field) {
        if (field.name().equals("identifier")) identifier(field.text(), null);
        else if (field.name().equals("type")) field.ignore();
    }

    private void language(Node field) {
        var code = Languages.code(field.text());
        if (code != null) unit.languages.add(Term.of(org.qantara.model.CodeSystem.LANGUAGE, code));
        else if (!field.text().isEmpty()) field.lost(Loss.Reason.UNKNOWN_CODE);
    }

    private void identifier(String value, String scheme) {
        if (!value.isEmpty()) unit.identifiers.add(ExternalId.of(scheme, value));
    }

    /** A skill or an outcome in some framework: by the framework's name its code is told from others. */
    private void alignment(Node node) {
        var read = new String[4];
        node.fields(field -> {
            switch (field.name()) {
                case "targetCode" -> read[0] = field.textOrNull();
                case "targetUrl" -> read[1] = field.textOrNull();
                case "targetName" -> read[2] = field.textOrNull();
                case "targetFramework" -> read[3] = field.textOrNull();
                case "type" -> field.ignore();
                default -> {}
            }
        });
        var framework = read[3] == null ? "uri" : read[3];
        var codes = new java.util.ArrayList<Code>();
        if (read[0] != null) codes.add(Code.of(framework, read[0]));
        if (read[1] != null) codes.add(Code.of("uri", read[1]));
        if (read[0] == null && read[3] != null) node.lost(Loss.Reason.LESS_PRECISE);
        if (!codes.isEmpty() || read[2] != null)
            unit.skills.add(new Term(List.copyOf(codes), Optional.ofNullable(read[2])));
    }
}
