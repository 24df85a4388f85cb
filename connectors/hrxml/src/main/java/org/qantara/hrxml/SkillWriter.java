package org.qantara.hrxml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qantara.model.Code;
import org.qantara.model.Skill;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Html;
import org.qantara.spi.Loss;

/**
 * Writes skills: those with an ESCO code, and all of EURES, as competencies; the others of Europass in the lists of
 * their kind. A description that has no place beside its skill goes into the summary of qualifications.
 */
final class SkillWriter {
    private final Out out;
    private final List<Skill> skills;

    SkillWriter(Out out, List<Skill> skills) {
        this.out = out;
        this.skills = skills;
    }

    boolean anyQualification() {
        return skills.stream().anyMatch(skill -> !isListed(skill));
    }

    private static Optional<Code> esco(Skill skill) {
        return skill.name().flatMap(Codes::escoSkill);
    }

    /** Whether it stands in a list of Europass that EURES does not have. */
    private boolean isListed(Skill skill) {
        if (!out.isEuropass() || esco(skill).isPresent()) return false;
        return switch (skill.kind()) {
            case COMMUNICATION, ORGANISATIONAL ->
                hasTitle(skill) || skill.description().isPresent();
            case DIGITAL -> hasTitle(skill) || !skill.keywords().isEmpty();
            case JOB_RELATED, OTHER -> false;
        };
    }

    private static boolean hasTitle(Skill skill) {
        return skill.name().flatMap(Term::label).isPresent();
    }

    void summary() {
        var described = skills.stream()
                .filter(skill -> !isListed(skill))
                .flatMap(skill -> skill.description().stream())
                .toList();
        if (described.isEmpty()) return;
        if (described.size() == 1) out.prose("hr:QualificationsSummary", described.getFirst());
        else
            out.prose(
                    "hr:QualificationsSummary",
                    Text.html(described.stream()
                            .map(text -> "<div>" + Html.markup(text) + "</div>")
                            .collect(Collectors.joining())));
        for (int i = 0; i < skills.size(); i++) {
            var skill = skills.get(i);
            if (isListed(skill) || skill.description().isEmpty()) continue;
            var at = Out.numbered("/skills", i) + "/description";
            if (described.size() > 1) {
                out.lost(at, Loss.Reason.LESS_PRECISE);
                out.lost(at + "/language", skill.description().get().language());
            } else if (skill.name().isPresent() || !skill.keywords().isEmpty()) out.lost(at, Loss.Reason.LESS_PRECISE);
        }
    }

    void competencies() {
        for (int i = 0; i < skills.size(); i++)
            if (!isListed(skills.get(i))) competencies(Out.numbered("/skills", i), skills.get(i));
    }

    private void competencies(String at, Skill skill) {
        if (skill.kind() != Skill.Kind.OTHER) out.lost(at + "/kind", Loss.Reason.LESS_PRECISE);
        var esco = esco(skill).filter(code -> code.version().isEmpty());
        var label = skill.name().flatMap(Term::label);
        if (esco.isPresent() || label.isPresent()) {
            competency(esco.map(Code::value).or(() -> label).get(), label, skill.level());
        } else out.lost(at + "/level", skill.level());
        skill.name()
                .ifPresent(name ->
                        out.lostCodesBut(at + "/name", name, esco.stream().toList()));
        for (int k = 0; k < skill.keywords().size(); k++) {
            var keyword = skill.keywords().get(k);
            competency(keyword, Optional.of(keyword), Optional.empty());
            out.lost(Out.numbered(at + "/keywords", k), Loss.Reason.LESS_PRECISE);
        }
    }

    private void competency(String id, Optional<String> name, Optional<String> level) {
        out.begin("PersonCompetency");
        out.leaf("CompetencyID", id);
        out.leaf("hr:TaxonomyID", "other");
        out.leaf("hr:CompetencyName", name);
        level.ifPresent(text -> {
            out.begin("hr:ProficiencyLevel");
            out.leaf("hr:ScoreText", text);
            out.end();
        });
        out.end();
    }

    void communicationAndOrganisation() {
        titled(Skill.Kind.COMMUNICATION, "CommunicationAndInterpersonalSkill");
        titled(Skill.Kind.ORGANISATIONAL, "OrganisationalSkill");
    }

    private void titled(Skill.Kind kind, String name) {
        if (skills.stream().noneMatch(skill -> skill.kind() == kind && isListed(skill))) return;
        out.begin(name + "s");
        for (int i = 0; i < skills.size(); i++) {
            var skill = skills.get(i);
            if (skill.kind() != kind || !isListed(skill)) continue;
            var at = Out.numbered("/skills", i);
            out.begin(name);
            out.leaf("Title", skill.name().flatMap(Term::label));
            out.prose("Description", skill.description());
            out.end();
            rest(at, skill);
            out.lost(at + "/keywords", skill.keywords());
        }
        out.end();
    }

    void digital() {
        if (skills.stream().noneMatch(skill -> skill.kind() == Skill.Kind.DIGITAL && isListed(skill))) return;
        out.begin("DigitalSkills");
        for (int i = 0; i < skills.size(); i++) {
            var skill = skills.get(i);
            if (skill.kind() == Skill.Kind.DIGITAL && isListed(skill)) group(Out.numbered("/skills", i), skill);
        }
        out.end();
    }

    private void group(String at, Skill skill) {
        var title = skill.name().flatMap(Term::label);
        out.begin("DigitalSkillsGroup");
        if (skill.keywords().isEmpty()) out.leaf("DigitalSkill", title);
        else out.leaf("Title", title);
        for (var keyword : skill.keywords()) out.leaf("DigitalSkill", keyword);
        out.end();
        rest(at, skill);
        out.lost(at + "/description", skill.description());
    }

    private void rest(String at, Skill skill) {
        skill.name().ifPresent(name -> out.lostCodesBut(at + "/name", name, List.of()));
        out.lost(at + "/level", skill.level());
    }
}
