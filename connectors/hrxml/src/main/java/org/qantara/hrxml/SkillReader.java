package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Skill;
import org.qantara.model.Text;
import org.qantara.parsing.Node;
import org.qantara.spi.LossReport;

/** Reads the lists of skills that only the Europass dialect has, and the competencies both have. */
final class SkillReader {
    private final CandidateDraft draft;
    private final LossReport losses;

    SkillReader(CandidateDraft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    void qualifications(Node node) {
        switch (Dialect.name(node)) {
            case "QualificationsSummary" -> {
                var summary = Values.prose(null, node);
                if (summary != null) draft.skills.add(Skill.described(Skill.Kind.OTHER, summary));
            }
            case "PersonCompetency" -> competency(node, Skill.Kind.OTHER);
            default -> {}
        }
    }

    private void competency(Node node, Skill.Kind kind) {
        CompetencyReader.read(node, losses).addTo(draft.languages, draft.skills, kind);
    }

    /** A list of skills of one kind, each with a title and a description. */
    void titled(Node list, Skill.Kind kind) {
        list.children(node -> {
            switch (Dialect.name(node)) {
                case "CommunicationAndInterpersonalSkill", "ManagementAndLeadershipSkill", "OrganisationalSkill" ->
                    titledSkill(node, kind);
                default -> {}
            }
        });
    }

    private void titledSkill(Node skill, Skill.Kind kind) {
        var title = new String[1];
        var description = new Text[1];
        skill.children(node -> {
            switch (Dialect.name(node)) {
                case "Title" -> title[0] = Values.text(title[0], node);
                case "Description" -> description[0] = Values.prose(description[0], node);
                default -> {}
            }
        });
        add(kind, title[0], List.of(), description[0]);
    }

    /** What the editor calls digital skills: loose ones and named groups. */
    void skills(Node list) {
        list.children(node -> {
            switch (Dialect.name(node)) {
                case "PersonCompetency" -> competency(node, Skill.Kind.DIGITAL);
                case "SkillsGroup" -> group(node);
                case "CommunicationAndInterpersonalSkills" -> titled(node, Skill.Kind.COMMUNICATION);
                case "ManagementAndLeadershipSkills", "OrganisationalSkills" -> titled(node, Skill.Kind.ORGANISATIONAL);
                case "DigitalSkills" -> digital(node);
                default -> {}
            }
        });
    }

    void digital(Node list) {
        list.children(node -> {
            if (Dialect.name(node).equals("DigitalSkillsGroup")) group(node);
        });
    }

    private void group(Node group) {
        var title = new String[1];
        var description = new Text[1];
        var keywords = new ArrayList<String>();
        group.children(node -> {
            switch (Dialect.name(node)) {
                case "Title" -> title[0] = Values.text(title[0], node);
                case "Description" -> description[0] = Values.prose(description[0], node);
                case "DigitalSkill" -> addPresent(keywords, node.text());
                case "PersonCompetency" -> keyword(node, keywords);
                default -> {}
            }
        });
        add(Skill.Kind.DIGITAL, title[0], keywords, description[0]);
    }

    private void keyword(Node competency, List<String> keywords) {
        competency.children(node -> {
            switch (Dialect.name(node)) {
                case "CompetencyName" -> addPresent(keywords, node.text());
                case "TaxonomyID" -> node.ignore();
                default -> {}
            }
        });
    }

    private static void addPresent(List<String> keywords, String text) {
        if (!text.isEmpty()) keywords.add(text);
    }

    private void add(Skill.Kind kind, String title, List<String> keywords, Text description) {
        if (title == null && keywords.isEmpty() && description == null) return;
        draft.skills.add(new Skill(
                kind,
                Optional.ofNullable(Values.labelled(title)),
                Optional.empty(),
                keywords,
                Optional.ofNullable(description)));
    }
}
