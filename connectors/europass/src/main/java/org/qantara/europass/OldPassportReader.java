package org.qantara.europass;

import org.qantara.model.Address;
import org.qantara.model.CandidateDraft;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Education;
import org.qantara.model.Experience;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Licence;
import org.qantara.model.Objective;
import org.qantara.model.Organisation;
import org.qantara.model.PersonName;
import org.qantara.model.Skill;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads {@code learnerinfo} of versions 1 and 2 as far as it maps. */
final class OldPassportReader {
    private static final String[] LISTS = {
        "application",
        "workexperiencelist",
        "educationlist",
        "languagelist",
        "skilllist",
        "workexperience",
        "education",
        "language",
        "skill",
        "structured-skill"
    };

    private final CandidateDraft draft;
    private final Values values;
    private final PersonName.Draft name = new PersonName.Draft();

    OldPassportReader(CandidateDraft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void learner(Node root) {
        var locale = root.attribute("locale");
        if (locale != null) draft.provenance.language = locale.replace('_', '-');
        root.fields(this::part, LISTS);
    }

    private void part(Node part) {
        switch (part.name()) {
            case "docinfo" -> part.fields(this::documentInfo);
            case "prefs" -> part.ignore();
            case "identification" -> {
                part.fields(this::identification);
                if (!name.isEmpty()) draft.names.add(name.done());
            }
            case "application" -> application(part);
            case "workexperiencelist", "educationlist", "languagelist", "skilllist" -> part.children(this::part);
            case "workexperience" -> work(part);
            case "education" -> education(part);
            case "language" -> language(part);
            case "skill" -> skill(part);
            case "structured-skill" -> part.children(this::licence);
            default -> {}
        }
    }

    private void documentInfo(Node field) {
        switch (field.name()) {
            case "issuedate" -> draft.provenance.created = field.textOrNull();
            case "xsdversion" -> draft.provenance.version = field.textOrNull();
            default -> {}
        }
    }

    private void identification(Node field) {
        switch (field.name()) {
            case "firstname" -> name.given = field.textOrNull();
            case "lastname" -> name.family = field.textOrNull();
            case "contactinfo", "demographics" ->
                field.fields(this::identification, "address", "telephone", "fax", "mobile", "email", "nationality");
            case "address" -> {
                var address = new Address.Draft();
                values.address(field, address);
                if (!address.isEmpty()) draft.addresses.add(address.done());
            }
            case "telephone" -> contact(field, ContactPoint.Kind.PHONE);
            case "fax" -> contact(field, ContactPoint.Kind.FAX);
            case "mobile" -> contact(field, ContactPoint.Kind.MOBILE);
            case "email" -> contact(field, ContactPoint.Kind.EMAIL);
            case "birthdate" -> draft.birthDate = Dates.read(field);
            case "gender" -> {
                var code = field.text();
                draft.gender = LearnerReader.gender(code);
                if (draft.gender == null && !code.isEmpty()) field.lost(Loss.Reason.UNKNOWN_CODE);
            }
            case "nationality" -> {
                var nationality = values.term(field, CodeSystem.COUNTRY, Countries::code);
                if (nationality != null) draft.nationalities.add(nationality);
            }
            default -> {}
        }
    }

    private void contact(Node field, ContactPoint.Kind kind) {
        var value = field.text();
        if (!value.isEmpty()) draft.contacts.add(ContactPoint.of(kind, value));
    }

    private void application(Node node) {
        var job = values.occupation(node);
        if (job != null)
            draft.objectives.add(new Objective(
                    Objective.Kind.JOB_APPLIED_FOR, java.util.Optional.of(job), java.util.Optional.empty()));
    }

    private void work(Node node) {
        var work = new Experience.Draft();
        node.fields(field -> {
            switch (field.name()) {
                case "period" -> work.period = values.period(field);
                case "position" -> work.position = values.occupation(field);
                case "activities" -> work.description = Html.text(field.text());
                case "employer" -> field.fields(inner -> organisation(inner, work.organisation));
                default -> {}
            }
        });
        draft.experience.add(work.done());
    }

    private void education(Node node) {
        var education = new Education.Draft();
        node.fields(field -> {
            switch (field.name()) {
                case "period" -> education.period = values.period(field);
                case "title" -> education.title = field.textOrNull();
                case "skills" -> education.description = Html.text(field.text());
                case "organisation" -> field.fields(inner -> organisation(inner, education.organisation));
                case "level" -> education.level = values.term(field, CodeSystem.EQF, Eqf::level);
                default -> {}
            }
        });
        draft.education.add(education.done());
    }

    private void organisation(Node field, Organisation.Draft organisation) {
        switch (field.name()) {
            case "name" -> organisation.name = field.textOrNull();
            case "address" -> values.address(field, organisation.address);
            case "sector" -> organisation.sector = values.sector(field);
            default -> {}
        }
    }

    private void language(Node node) {
        var language = new LanguageSkill.Draft();
        language.language = values.language(node);
        if (language.language == null) return;
        draft.languages.add(language.done());
        values.lost(node, "", Loss.Reason.LESS_PRECISE); // xsi:type says whether it is the mother tongue
    }

    private void skill(Node node) {
        var kind = node.attribute("type");
        var text = Html.text(node.text());
        if (text != null) draft.skills.add(Skill.described(kind(kind), text));
    }

    private static Skill.Kind kind(String type) {
        return switch (String.valueOf(type)) {
            case "social" -> Skill.Kind.COMMUNICATION;
            case "organisational" -> Skill.Kind.ORGANISATIONAL;
            case "technical" -> Skill.Kind.JOB_RELATED;
            case "computer" -> Skill.Kind.DIGITAL;
            default -> Skill.Kind.OTHER;
        };
    }

    private void licence(Node field) {
        if (!field.name().equals("drivinglicence")) return;
        var category = field.text();
        if (!category.isEmpty()) draft.licences.add(Licence.driving(category));
    }
}
