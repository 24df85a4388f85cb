package org.qantara.jsonresume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Achievement;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Certificate;
import org.qantara.model.CodeSystem;
import org.qantara.model.Education;
import org.qantara.model.LanguageSkill;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;
import org.qantara.model.Reference;
import org.qantara.model.Skill;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.parsing.Languages;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads the items of a resume's lists. An item without what makes it one is lost as a whole. */
final class SectionsReader {
    private final CandidateDraft draft;
    private final LossReport losses;

    SectionsReader(CandidateDraft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    /** Fields that most items share, whatever they are called. */
    private static final class Item {
        Term name;
        String organisation;
        PartialDate date;
        String url;
        Text text;
        String level;
        final List<String> keywords = new ArrayList<>();
    }

    void lost(String path) {
        losses.add(path, Loss.Reason.NO_PLACE);
    }

    void read(Node item) {
        switch (item.name()) {
            case "work", "volunteer", "projects" -> new ExperienceReader(draft).read(item);
            case "education" -> education(item);
            case "awards" -> achievement(Achievement.Kind.AWARD, item);
            case "publications" -> achievement(Achievement.Kind.PUBLICATION, item);
            case "interests" -> interest(item);
            case "certificates" -> certificate(item);
            case "skills" -> skill(item);
            case "languages" -> language(item);
            case "references" -> reference(item);
            default -> {}
        }
    }

    private void achievement(Achievement.Kind kind, Node node) {
        var item = new Item();
        node.children(field -> {
            switch (field.name()) {
                case "title", "name" -> item.name = Once.label(field, item.name);
                case "awarder", "publisher" -> item.organisation = Once.text(field, item.organisation);
                case "date", "releaseDate" -> item.date = Once.date(field, item.date);
                case "url", "website" -> item.url = Once.text(field, item.url);
                case "summary" -> item.text = Once.prose(field, item.text);
                default -> {}
            }
        });
        achieved(kind, node, item);
    }

    private void interest(Node node) {
        var item = new Item();
        node.children(field -> {
            switch (field.name()) {
                case "name" -> item.name = Once.label(field, item.name);
                case "keywords" -> keyword(field, item.keywords);
                default -> {}
            }
        });
        achieved(Achievement.Kind.INTEREST, node, item);
    }

    private void achieved(Achievement.Kind kind, Node node, Item item) {
        if (item.name == null && item.text == null) lost(node.path());
        else
            draft.achievements.add(new Achievement(
                    kind,
                    Optional.ofNullable(item.name),
                    Optional.ofNullable(item.organisation),
                    Optional.ofNullable(item.date),
                    Optional.ofNullable(item.url),
                    Optional.ofNullable(item.text),
                    item.keywords));
    }

    static void keyword(Node field, List<String> keywords) {
        var keyword = field.text();
        if (!keyword.isEmpty()) keywords.add(keyword);
    }

    private void education(Node node) {
        var education = new Education.Draft();
        var period = new PeriodReader();
        node.children(field -> {
            switch (field.name()) {
                case "institution" -> education.organisation.name = Once.text(field, education.organisation.name);
                case "url", "website" -> education.url = Once.text(field, education.url);
                case "area" -> education.field = Once.label(field, education.field);
                case "studyType" -> education.kind = Once.text(field, education.kind);
                case "startDate" -> period.start(field);
                case "endDate" -> period.end(field);
                case "score", "gpa" -> education.grade = Once.text(field, education.grade);
                case "courses" -> keyword(field, education.courses);
                default -> {}
            }
        });
        education.period = period.done();
        draft.education.add(education.done());
    }

    private void certificate(Node node) {
        var item = new Item();
        node.children(field -> {
            switch (field.name()) {
                case "name", "title" -> item.name = Once.label(field, item.name);
                case "date" -> item.date = Once.date(field, item.date);
                case "url", "website" -> item.url = Once.text(field, item.url);
                case "issuer" -> item.organisation = Once.text(field, item.organisation);
                default -> {}
            }
        });
        if (item.name == null) lost(node.path());
        else
            draft.certificates.add(new Certificate(
                    item.name.label().orElseThrow(),
                    Optional.ofNullable(item.organisation),
                    Optional.ofNullable(item.date),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(item.url),
                    Optional.empty()));
    }

    private void skill(Node node) {
        var item = new Item();
        node.children(field -> {
            switch (field.name()) {
                case "name" -> item.name = Once.label(field, item.name);
                case "level" -> item.level = Once.text(field, item.level);
                case "keywords" -> keyword(field, item.keywords);
                default -> {}
            }
        });
        if (item.name == null && item.keywords.isEmpty()) lost(node.path());
        else
            draft.skills.add(new Skill(
                    Skill.Kind.OTHER,
                    Optional.ofNullable(item.name),
                    Optional.ofNullable(item.level),
                    item.keywords,
                    Optional.empty()));
    }

    private void language(Node node) {
        var skill = new LanguageSkill.Draft();
        var fluency = new Item();
        node.children(field -> {
            switch (field.name()) {
                case "language", "name" -> skill.language = Once.label(field, skill.language);
                case "fluency", "level" -> fluency.level = Once.text(field, fluency.level);
                default -> {}
            }
        });
        if (skill.language == null) {
            lost(node.path());
            return;
        }
        skill.language = coded(skill.language);
        if (fluency.level != null) Fluency.read(fluency.level, skill);
        draft.languages.add(skill.done());
    }

    /** A language named by its code alone. */
    private static Term coded(Term named) {
        var label = named.label().orElseThrow();
        return label.equals(Languages.code(label)) ? Term.of(CodeSystem.LANGUAGE, label) : named;
    }

    private void reference(Node node) {
        var name = new PersonName.Draft();
        var item = new Item();
        node.children(field -> {
            switch (field.name()) {
                case "name" -> name.full = Once.text(field, name.full);
                case "reference" -> item.text = Once.prose(field, item.text);
                default -> {}
            }
        });
        if (name.isEmpty() && item.text == null) lost(node.path());
        else
            draft.references.add(new Reference(
                    name.isEmpty() ? Optional.empty() : Optional.of(name.done()),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.ofNullable(item.text)));
    }
}
