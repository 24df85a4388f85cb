package org.qantara.elmo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qantara.elmo.SpecificationWriter.Both;
import org.qantara.model.Award;
import org.qantara.model.CodeSystem;
import org.qantara.model.LearningUnit;
import org.qantara.model.PartialDate;
import org.qantara.model.Term;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Place;

/** Writes how somebody did. */
final class InstanceWriter {
    private final Optional<LearningUnit> unit;
    private final Place place;
    private final Out out;

    InstanceWriter(Optional<LearningUnit> unit, Place place, Out out) {
        this.unit = unit;
        this.place = place;
        this.out = out;
    }

    /** @param award whose instance it is; none if it is of a unit alone */
    void write(Optional<Award> award, Place said) {
        boolean ofAward = award.isPresent();
        out.begin("learningOpportunityInstance");
        award.flatMap(Award::id).ifPresent(id -> {
            out.with("identifier", "type", InstanceReader.AWARD, id);
            said.at("id").whole();
        });
        out.day(
                "start",
                unit.flatMap(it -> it.period().from()),
                place.at("period").at("from"));
        date(award.flatMap(Award::date), said.at("date"));
        out.text("status", unit.flatMap(LearningUnit::status).map(InstanceWriter::status), place.at("status"));
        var grade = new Both<>(
                unit.flatMap(LearningUnit::grade), place, award.flatMap(Award::grade), said, "grade", ofAward);
        out.text("resultLabel", grade.value(), grade.places());
        unit.ifPresent(this::credit);
        var level = new Both<>(
                unit.flatMap(LearningUnit::level), place, award.flatMap(Award::level), said, "level", ofAward);
        level.value().ifPresent(term -> levels(term, level.places()));
        language(unit.map(LearningUnit::languages).orElse(List.of()));
        out.text(
                "engagementHours", unit.flatMap(LearningUnit::hours).map(BigDecimal::toPlainString), place.at("hours"));
        out.end();
    }

    /** When a unit ended is when its award was made, if that is known by no other day. */
    private void date(Optional<PartialDate> awarded, Place said) {
        var ended = unit.flatMap(it -> it.period().to()).filter(PartialDate.OfDay.class::isInstance);
        if (ended.isEmpty()) out.day("date", awarded, said);
        else if (ended.equals(awarded))
            out.day("date", ended, place.at("period").at("to"), said);
        else out.day("date", ended, place.at("period").at("to"));
    }

    private static String status(LearningUnit.Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case IN_PROGRESS -> "in-progress";
        };
    }

    private void credit(LearningUnit unit) {
        if (unit.credits().isEmpty() && unit.creditScheme().isEmpty()) return;
        out.begin("credit");
        out.demanded("scheme", unit.creditScheme().orElse(""));
        place.at("creditScheme").whole();
        out.text("value", unit.credits().map(BigDecimal::toPlainString), place.at("credits"));
        out.end();
    }

    private void levels(Term level, Place... places) {
        for (int i = 0; i < level.codes().size(); i++) {
            var code = level.codes().get(i);
            out.begin("level");
            out.leaf("type", code.system().equals(CodeSystem.EQF) ? InstanceReader.EQF : code.system());
            if (i == 0) out.text("description", level.label(), Place.ofRecord());
            out.leaf("value", code.value());
            out.end();
            Out.said(code, i, places);
        }
        if (!level.codes().isEmpty()) for (var place : places) place.at("label").whole();
    }

    /** There is room for one. */
    private void language(List<Term> languages) {
        boolean written = false;
        for (int i = 0; i < languages.size(); i++) {
            var codes = languages.get(i).codes();
            for (int j = 0; j < codes.size(); j++) {
                var code = codes.get(j);
                if (!code.system().equals(CodeSystem.LANGUAGE) || !code.value().equals(Languages.code(code.value())))
                    continue;
                var said = place.at("languages").item(i);
                if (written) said.at("codes").item(j).at("value").onlyFirst();
                else {
                    out.leaf("languageOfInstruction", code.value());
                    Out.said(code, j, said);
                    written = true;
                }
            }
        }
    }
}
