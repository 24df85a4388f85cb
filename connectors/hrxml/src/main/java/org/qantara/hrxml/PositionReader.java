package org.qantara.hrxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.qantara.model.Address;
import org.qantara.model.Code;
import org.qantara.model.LanguageRequirement;
import org.qantara.model.Term;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads one {@code PositionProfile}: of the first everything, of those after it what they say in their language. */
final class PositionReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Vacancy.Draft draft;
    private final Optional<String> language;
    private final boolean isTranslation;
    private final PeriodDraft period = new PeriodDraft();
    private final EmployerReader employer;
    private final RequirementsReader requirements;
    private Text title;
    private Text description;
    private Text instructions;

    /** @param language may be {@code null} */
    PositionReader(Vacancy.Draft draft, String language, boolean isTranslation, LossReport losses) {
        this.draft = draft;
        this.language = Optional.ofNullable(language);
        this.isTranslation = isTranslation;
        this.employer = new EmployerReader(losses);
        this.requirements = new RequirementsReader(draft, losses);
    }

    void read(Node profile) {
        profile.children(this::part);
        add(draft.titles, title);
        add(draft.descriptions, description);
        add(draft.applying, instructions);
        if (isTranslation) return;
        draft.period = period.done();
        draft.employer = employer.done();
    }

    private static void add(List<Text> texts, Text text) {
        if (text != null) texts.add(text);
    }

    private void part(Node node) {
        switch (Dialect.name(node)) {
            case "PositionTitle" -> title = title(node);
            case "PostingInstruction" -> inside(node, "ApplicationMethod", this::method);
            case "PositionFormattedDescription" ->
                inside(node, "Content", content -> description = prose(description, content));
            default -> {
                if (isTranslation) node.lost(Loss.Reason.ONLY_FIRST_KEPT);
                else fact(node);
            }
        }
    }

    private void method(Node node) {
        inside(node, "Instructions", text -> instructions = prose(instructions, text));
    }

    private static void inside(Node node, String name, Consumer<Node> reader) {
        node.children(child -> {
            if (Dialect.name(child).equals(name)) reader.accept(child);
        });
    }

    private void fact(Node node) {
        switch (Dialect.name(node)) {
            case "PositionLocation" -> inside(node, "Address", this::location);
            case "PositionOrganization" -> employer.read(node);
            case "PositionOpenQuantity" -> draft.positions = count(draft.positions, node);
            case "JobCategoryCode" -> occupation(node);
            case PreferencesReader.OFFERING -> draft.contract = code(draft.contract, node);
            case PreferencesReader.SCHEDULE -> draft.schedule = code(draft.schedule, node);
            case "PositionQualifications" -> requirements.read(node);
            case "WorkingLanguageCode" -> workingLanguage(node);
            case "PositionPeriod" -> period.read(node);
            case "ApplicationCloseDate" -> draft.applicationDeadline = Values.date(draft.applicationDeadline, node);
            default -> {}
        }
    }

    private Text title(Node node) {
        if (title != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return title;
        }
        var text = node.text();
        return text.isEmpty() ? null : new Text(text, Text.Format.PLAIN, language);
    }

    private Text prose(Text kept, Node node) {
        if (kept != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return kept;
        }
        var text = Html.text(node.text());
        return text == null ? null : new Text(text.value(), text.format(), language);
    }

    private void location(Node node) {
        var address = new Address.Draft();
        AddressReader.read(node, address);
        if (!address.isEmpty()) draft.locations.add(address.done());
    }

    private static Integer count(Integer kept, Node node) {
        if (kept != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return kept;
        }
        var text = node.text();
        if (NUMBER.matcher(text).matches()) return Integer.valueOf(text);
        if (!text.isEmpty()) node.lost(Loss.Reason.UNREADABLE);
        return null;
    }

    /** Codes of different systems behind one another are of one occupation. */
    private void occupation(Node node) {
        var read = Occupations.read(null, node);
        if (read == null) return;
        var last = draft.occupations.isEmpty() ? null : draft.occupations.getLast();
        if (last == null || !isAnotherCode(last, read)) draft.occupations.add(read);
        else {
            var codes = new ArrayList<>(last.codes());
            codes.addAll(read.codes());
            draft.occupations.set(
                    draft.occupations.size() - 1, new Term(codes, last.label().or(read::label)));
        }
    }

    private static boolean isAnotherCode(Term last, Term read) {
        if (last.codes().isEmpty() || read.codes().isEmpty()) return false;
        if (last.label().isPresent() && read.label().isPresent()) return false;
        return last.code(read.codes().getFirst().system()).isEmpty();
    }

    private static Term code(Term kept, Node node) {
        if (kept != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return kept;
        }
        var label = node.attribute("name");
        var code = node.text();
        return Values.with(null, code.isEmpty() ? null : Code.of(node.name(), code), label);
    }

    private void workingLanguage(Node node) {
        var label = node.attribute("name");
        var known = Values.language(node::lost, node.text(), false);
        if (known == null) known = Values.labelled(label);
        else if (label != null) known = new Term(known.codes(), Optional.of(label));
        if (known != null) draft.languages.add(new LanguageRequirement(known, Optional.empty(), Optional.empty()));
    }
}
