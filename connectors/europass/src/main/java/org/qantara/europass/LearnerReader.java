package org.qantara.europass;

import org.qantara.model.Attachment;
import org.qantara.model.CandidateDraft;
import org.qantara.model.CodeSystem;
import org.qantara.model.Experience;
import org.qantara.model.Gender;
import org.qantara.model.Objective;
import org.qantara.model.PersonName;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads {@code LearnerInfo}: who it is and what they have done. Lists have a wrapper in XML and none in JSON. */
final class LearnerReader {
    private final CandidateDraft draft;
    private final Values values;

    /** Fields that stand for lists, or that nothing below can be had of once only. */
    private static final String[] LISTS = {
        "Headline",
        "WorkExperienceList",
        "WorkExperience",
        "EducationList",
        "Education",
        "AchievementList",
        "Achievement",
        "Skills"
    };

    LearnerReader(CandidateDraft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void read(Node learner) {
        learner.fields(this::part, LISTS);
    }

    private void part(Node part) {
        switch (part.name()) {
            case "Identification" ->
                part.fields(this::identification, "PersonName", "ContactInfo", "Photo", "Signature");
            case "Headline" -> headline(part);
            case "WorkExperienceList", "EducationList", "AchievementList" -> part.children(this::part);
            case "WorkExperience" -> work(part);
            case "Education" -> draft.education.add(new EducationReader(values).read(part));
            case "Achievement" -> new AchievementReader(draft, values).read(part);
            case "Skills" -> part.children(new SkillsReader(draft, values)::skill);
            default -> {}
        }
    }

    private void identification(Node part) {
        switch (part.name()) {
            case "PersonName" -> name(part);
            case "ContactInfo" -> part.children(new ContactReader(draft, values)::way);
            case "Demographics" -> part.fields(this::demographics, "NationalityList", "Nationality");
            case "Photo" -> new FileReader(draft.attachments, values).read(part, Attachment.Kind.PHOTO);
            case "Signature" -> new FileReader(draft.attachments, values).read(part, Attachment.Kind.SIGNATURE);
            default -> {}
        }
    }

    private void name(Node node) {
        var name = new PersonName.Draft();
        node.fields(field -> {
            switch (field.name()) {
                case "Title" -> name.title = values.term(field, Codes.TITLE, Values::itself);
                case "FirstName" -> name.given = field.textOrNull();
                case "Surname" -> name.family = field.textOrNull();
                default -> {}
            }
        });
        if (!name.isEmpty()) draft.names.add(name.done());
        else if (name.title != null) values.lost(node, "/Title", Loss.Reason.NO_PLACE);
    }

    private void demographics(Node field) {
        switch (field.name()) {
            case "Birthdate" -> draft.birthDate = values.date(field);
            case "Gender" -> gender(field);
            case "NationalityList" -> field.children(this::demographics);
            case "Nationality" -> {
                var nationality = values.term(field, CodeSystem.COUNTRY, Countries::code);
                if (nationality != null) draft.nationalities.add(nationality);
            }
            default -> {}
        }
    }

    private void gender(Node node) {
        var read = CodeLabel.of(node);
        draft.gender = read.code == null ? null : gender(read.code);
        if (draft.gender == null && read.code != null) values.lost(node, "/Code", Loss.Reason.UNKNOWN_CODE);
        if (read.label != null) values.lost(node, "/Label", Loss.Reason.NO_PLACE);
    }

    static Gender gender(String code) {
        return switch (code) {
            case "F", "f" -> Gender.FEMALE;
            case "M", "m" -> Gender.MALE;
            case "NA" -> Gender.NOT_KNOWN;
            default -> null;
        };
    }

    private void headline(Node node) {
        var headline = new HeadlineParts();
        node.fields(headline::field);
        if (headline.description == null) headline.lost(node);
        else draft.objectives.add(headline.objective());
    }

    private final class HeadlineParts {
        private Objective.Kind kind;
        private String type;
        private Term description;

        void field(Node field) {
            switch (field.name()) {
                case "Type" -> type(field);
                case "Description" -> description = values.occupation(field);
                default -> {}
            }
        }

        private void type(Node field) {
            var read = CodeLabel.of(field);
            type = read.code == null ? read.label : read.code;
            kind = read.code == null ? null : Codes.objective(read.code);
            if (kind == null && read.code != null) values.lost(field, "/Code", Loss.Reason.UNKNOWN_CODE);
            if (read.label != null) values.lost(field, "/Label", Loss.Reason.NO_PLACE);
        }

        void lost(Node node) {
            if (type != null && kind != null) values.lost(node, "/Type", Loss.Reason.NO_PLACE);
        }

        Objective objective() {
            if (kind == Objective.Kind.PERSONAL_STATEMENT && description.codes().isEmpty())
                return new Objective(
                        kind, java.util.Optional.empty(), description.label().map(Html::text));
            return new Objective(
                    kind == null ? Objective.Kind.PREFERRED_JOB : kind,
                    java.util.Optional.of(description),
                    java.util.Optional.empty());
        }
    }

    private void work(Node node) {
        var work = new Experience.Draft();
        node.fields(field -> {
            switch (field.name()) {
                case "Period" -> work.period = values.period(field);
                case "Position" -> work.position = values.occupation(field);
                case "Activities" -> work.description = Html.text(field.text());
                case "Employer" -> new OrganisationReader(work.organisation, values).read(field);
                default -> {}
            }
        });
        draft.experience.add(work.done());
    }
}
