package org.qantara.elmo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Award;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.LearningUnit;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads what can be learnt, with its parts, as an outline of units. */
final class SpecificationReader {
    /** Code systems of what ELMO lists itself, or leaves to the issuer. */
    static final String TYPE = "elmo-type";

    static final String SUBJECT_AREA = "elmo-subject-area";
    static final String DOCUMENT_TYPE = "elmo-document-type";
    /** Type of the id of a unit that has none: its number. */
    static final String OUTLINE = "outline";

    private final List<LearningUnit.Draft> units;
    private final LossReport losses;
    /** What the award itself is taken from; {@code null} if this is any other unit. */
    private final Award.Draft award;

    private final LearningUnit.Draft unit = new LearningUnit.Draft();
    private final List<Code> field = new ArrayList<>();
    private final List<Text> descriptions = new ArrayList<>();
    private int parts;

    SpecificationReader(List<LearningUnit.Draft> units, LossReport losses, Award.Draft award) {
        this.units = units;
        this.losses = losses;
        this.award = award;
    }

    void read(Node node, String number) {
        unit.number = number;
        units.add(unit);
        node.fields(this::field, "identifier", "title", "description", "descriptionHtml", "hasPart");
        if (!field.isEmpty()) unit.field = new Term(field, Optional.empty());
        if (award == null) {
            if (!descriptions.isEmpty()) unit.description = descriptions.getFirst();
        } else toAward();
    }

    private void toAward() {
        award.titles.addAll(unit.titles);
        award.descriptions.addAll(descriptions);
        award.level = unit.level;
        award.field = unit.field;
        award.grade = unit.grade;
        award.date = unit.period.to().orElse(null);
    }

    private void field(Node node) {
        switch (node.name()) {
            case "identifier" -> identifier(node);
            case "title" ->
                Optional.ofNullable(Texts.read(node, Text.Format.PLAIN)).ifPresent(unit.titles::add);
            case "type" -> unit.type = coded(TYPE, node);
            case "subjectArea" -> code(SUBJECT_AREA, node);
            case "iscedCode" -> code(CodeSystem.ISCED_FIELD, node);
            case "url" -> {
                if (award != null) award.url = node.textOrNull();
            }
            case "description" -> description(node, Text.Format.PLAIN);
            case "descriptionHtml" -> description(node, Text.Format.HTML);
            case "documentType" -> {
                if (award != null) award.credentialKind = coded(DOCUMENT_TYPE, node);
            }
            case "specifies" -> node.fields(this::specified);
            case "hasPart" -> node.fields(this::part);
            default -> {}
        }
    }

    private void identifier(Node node) {
        var id = Identified.read(node);
        boolean isNumber = id.isPresent()
                && id.get().value().equals(unit.number)
                && id.get().scheme().filter(OUTLINE::equals).isPresent();
        if (!isNumber) id.ifPresent(unit.identifiers::add);
    }

    private static Term coded(String system, Node node) {
        var text = node.textOrNull();
        return text == null ? null : Term.of(system, text);
    }

    private void code(String system, Node node) {
        var text = node.text();
        if (!text.isEmpty()) field.add(Code.of(system, text));
    }

    /** A unit has room for one; an award for all. */
    private void description(Node node, Text.Format format) {
        if (award == null && !descriptions.isEmpty()) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        Optional.ofNullable(Texts.read(node, format)).ifPresent(descriptions::add);
    }

    private void specified(Node node) {
        if (node.name().equals("learningOpportunityInstance")) new InstanceReader(unit, losses, award).read(node);
    }

    private void part(Node node) {
        if (node.name().equals("learningOpportunitySpecification"))
            new SpecificationReader(units, losses, null).read(node, unit.number + "." + ++parts);
    }
}
