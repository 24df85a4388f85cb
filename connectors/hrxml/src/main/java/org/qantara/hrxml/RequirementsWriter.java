package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Cefr;
import org.qantara.model.Code;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.Term;
import org.qantara.model.Vacancy;
import org.qantara.spi.Loss;

/**
 * Writes what whoever applies has to bring: languages with a level and skills as competencies, levels of education, and
 * languages without a level as those that are worked in.
 */
final class RequirementsWriter {
    private final Out out;
    private final Vacancy vacancy;

    RequirementsWriter(Out out, Vacancy vacancy) {
        this.out = out;
        this.vacancy = vacancy;
    }

    void write() {
        if (vacancy.languages().stream().anyMatch(this::isCompetency)
                || vacancy.skills().stream().anyMatch(RequirementsWriter::isWritable)
                || vacancy.education().stream().anyMatch(level -> !levels(level).isEmpty())) {
            out.begin("PositionQualifications");
            each("/languages", vacancy.languages(), this::competency);
            each("/skills", vacancy.skills(), this::skill);
            each("/education", vacancy.education(), this::education);
            out.end();
        } else {
            each("/skills", vacancy.skills(), out::lost);
            each("/education", vacancy.education(), out::lost);
        }
        out.lost("/experience", vacancy.experience());
        out.lost("/licences", vacancy.licences());
    }

    void workingLanguages() {
        each("/languages", vacancy.languages(), this::workingLanguage);
    }

    private interface Writing<T> {
        void write(String at, T item);
    }

    private static <T> void each(String at, List<T> items, Writing<? super T> writing) {
        for (int i = 0; i < items.size(); i++) writing.write(Out.numbered(at, i), items.get(i));
    }

    private Optional<Code> code(LanguageRequirement language) {
        return Codes.language(language.language(), out.dialect);
    }

    private static Optional<String> level(LanguageRequirement language) {
        return language.level().map(Cefr::name);
    }

    private boolean isCompetency(LanguageRequirement language) {
        return code(language).isPresent() && language.level().isPresent();
    }

    private void competency(String at, LanguageRequirement language) {
        if (!isCompetency(language)) return;
        var code = code(language).get();
        competency(code.value(), "language", language.language().label(), level(language));
        out.lostCodesBut(at + "/language", language.language(), List.of(code));
        out.lost(at + "/remarks", language.remarks());
    }

    private void workingLanguage(String at, LanguageRequirement language) {
        if (isCompetency(language)) return;
        var code = code(language);
        if (code.isEmpty()) {
            out.lost(at, language);
            return;
        }
        out.coded("WorkingLanguageCode", code.get().value(), language.language().label());
        out.lostCodesBut(at + "/language", language.language(), List.of(code.get()));
        out.lost(at + "/remarks", language.remarks());
    }

    private static Optional<Code> esco(Term skill) {
        return Codes.escoSkill(skill).filter(code -> code.version().isEmpty());
    }

    private static boolean isWritable(Term skill) {
        return esco(skill).isPresent() || skill.label().isPresent();
    }

    private void skill(String at, Term skill) {
        var esco = esco(skill);
        if (isWritable(skill))
            competency(esco.map(Code::value).or(skill::label).orElseThrow(), "other", skill.label(), Optional.empty());
        out.lostCodesBut(at, skill, esco.stream().toList());
    }

    private void competency(String id, String taxonomy, Optional<String> name, Optional<String> level) {
        out.begin("PositionCompetency");
        out.leaf("CompetencyID", id);
        out.leaf("hr:TaxonomyID", taxonomy);
        out.leaf("hr:CompetencyName", name);
        level.ifPresent(text -> {
            out.begin("RequiredProficiencyLevel");
            out.leaf("hr:ScoreText", text);
            out.end();
        });
        out.end();
    }

    private static List<Code> levels(Term level) {
        var levels = new ArrayList<Code>();
        Codes.isced(level).ifPresent(levels::add);
        Codes.eqf(level).ifPresent(levels::add);
        return levels;
    }

    private void education(String at, Term level) {
        var written = levels(level);
        if (written.isEmpty()) {
            out.lost(at, level);
            return;
        }
        out.begin("EducationRequirement");
        var label = level.label();
        for (var code : written) {
            if (code.version().isEmpty())
                out.lost(Out.numbered(at + "/codes", level.codes().indexOf(code)), Loss.Reason.LESS_PRECISE);
            EducationWriter.level(out, code, label);
            label = Optional.empty();
        }
        out.end();
        out.lostCodesBut(at, level, written);
    }
}
