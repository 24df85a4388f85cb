package org.qantara.hrba;

import java.util.Optional;
import java.util.function.Consumer;
import org.qantara.model.Address;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.Licence;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads {@code JobPositionInformation}: the work, where it is, and what it takes. */
final class InformationReader {
    private final Vacancy.Draft draft;
    private final LossReport losses;
    private PartialDate from;
    private PartialDate to;

    InformationReader(Vacancy.Draft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    void read(Node information) {
        information.fields(this::part);
        draft.period = Period.of(from, to, false);
    }

    private void part(Node node) {
        switch (node.name()) {
            case "JobPositionTitle" -> node.fields(this::title);
            case "JobPositionTitleDescription" -> add(node, draft.titles::add);
            case Systems.OFFER -> draft.contract = Values.code(draft.contract, node);
            case "Objective" -> add(node, draft.descriptions::add);
            case "JobPositionDescription" -> node.fields(this::description);
            case "JobPositionRequirements" ->
                inside(node, "QualificationsRequired", required -> required.fields(this::requirement));
            case "NumberToFill" -> draft.positions = Values.count(null, node);
            case "AssignmentStartDate" -> from = Values.date(null, node);
            case "AssignmentEndDate" -> to = Values.date(null, node);
            default -> {}
        }
    }

    private static void add(Node node, Consumer<Text> texts) {
        var text = node.text();
        if (!text.isEmpty()) texts.accept(Text.plain(text));
    }

    private static void inside(Node node, String name, Consumer<Node> reader) {
        node.fields(child -> {
            if (child.name().equals(name)) reader.accept(child);
        });
    }

    /** Some write the code into the element for the title itself. */
    private void title(Node node) {
        switch (node.name()) {
            case "Title" -> inside(node, Systems.TITLE, this::occupation);
            case Systems.TITLE -> occupation(node);
            default -> {}
        }
    }

    private void occupation(Node node) {
        add(draft.occupations::add, Values.code(null, node));
    }

    private static void add(Consumer<Term> terms, Term term) {
        if (term != null) terms.accept(term);
    }

    private void description(Node node) {
        switch (node.name()) {
            case "JobPositionLocation" ->
                node.children(location -> {
                    if (location.name().equals("Location")) location(location);
                });
            case "Application" -> node.fields(this::application);
            case "Classification" ->
                inside(
                        node,
                        "Schedule",
                        schedule -> inside(
                                schedule, Systems.HOURS, hours -> draft.schedule = Values.code(draft.schedule, hours)));
            default -> {}
        }
    }

    private void location(Node node) {
        var address = new Address.Draft();
        node.fields(child -> ContactReader.place(child, address));
        if (!address.isEmpty()) draft.locations.add(address.done());
    }

    private void application(Node node) {
        switch (node.name()) {
            case "ApplicationEndDate" -> draft.applicationDeadline = Values.date(null, node);
            case "EnclosuresRequired" -> add(node, draft.applying::add);
            default -> {}
        }
    }

    private void requirement(Node node) {
        switch (node.name()) {
            case "EducationQualifs" ->
                inside(node, Systems.DEGREE, degree -> add(draft.education::add, Values.code(null, degree)));
            case "LanguageQualifs" ->
                node.children(language -> {
                    if (language.name().equals("Language")) language(language);
                });
            case "SkillQualifs" ->
                node.children(skill -> {
                    if (skill.name().equals("HardSkill"))
                        inside(skill, Systems.SKILL, name -> add(draft.skills::add, Values.code(null, name)));
                });
            case "Mobility" ->
                node.children(licence -> {
                    if (licence.name().equals("DrivingLicence")) inside(licence, Systems.DRIVING, this::licence);
                });
            default -> {}
        }
    }

    /** A level is a code of the agency, not of the CEFR. */
    private void language(Node node) {
        var language = new Term[1];
        var level = new String[2];
        node.fields(child -> {
            switch (child.name()) {
                case Systems.LANGUAGE -> language[0] = Values.code(null, child);
                case "LanguageLevel" -> {
                    level[0] = child.textOrNull();
                    level[1] = child.path();
                }
                default -> {}
            }
        });
        if (language[0] != null)
            draft.languages.add(new LanguageRequirement(language[0], Optional.empty(), Optional.ofNullable(level[0])));
        else if (level[0] != null) losses.add(level[1], Loss.Reason.NO_PLACE);
    }

    private void licence(Node node) {
        var category = Values.code(null, node);
        if (category != null)
            draft.licences.add(new Licence(Licence.Kind.DRIVING, category, Optional.empty(), Period.UNKNOWN));
    }
}
