package org.qantara.hrxml;

import java.util.Locale;
import org.qantara.model.CandidateDraft;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Period;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads {@code CandidatePerson}: who it is and how to reach them. */
final class PersonReader {
    private final CandidateDraft draft;
    private final LossReport losses;

    private PersonReader(CandidateDraft draft, LossReport losses) {
        this.draft = draft;
        this.losses = losses;
    }

    static void read(Node person, CandidateDraft draft, LossReport losses) {
        person.children(new PersonReader(draft, losses)::read);
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "PersonName" -> NameReader.read(node, draft.names, losses);
            case "PersonID", "PersonLegalID" -> identifier(node);
            case "Communication" ->
                CommunicationReader.read(node, losses).addTo(draft.contacts, draft.addresses, losses);
            case "ResidencyCountryCode" -> draft.residence = Values.country(draft.residence, node);
            case "NationalityCode" -> {
                var country = Values.country(null, node);
                if (country != null) draft.nationalities.add(country);
            }
            case "BirthDate" -> draft.birthDate = Values.date(draft.birthDate, node);
            case "GenderCode" -> gender(node);
            case "PrimaryLanguageCode" -> motherTongue(node);
            default -> {}
        }
    }

    private void identifier(Node node) {
        var name = node.attribute("schemeName");
        var kind = Identifiers.kind(node.name(), name);
        var scheme = node.attribute("schemeID");
        boolean nameIsKind = name != null && name.equals(Identifiers.schemeName(kind));
        if (scheme != null && name != null && !nameIsKind)
            losses.add(node.path() + "/@schemeName", Loss.Reason.NO_PLACE);
        var validity = Period.of(day(node, "validFrom"), day(node, "validTo"), false);
        var value = node.text();
        if (value.isEmpty()) return;
        var called = scheme != null || nameIsKind ? scheme : name;
        draft.identifiers.add(new Identifier(
                kind, value, java.util.Optional.ofNullable(called), java.util.Optional.empty(), validity));
    }

    private org.qantara.model.PartialDate day(Node node, String attribute) {
        var text = node.attribute(attribute);
        if (text == null) return null;
        var reading = Dates.parse(text);
        if (reading == null) losses.add(node.path() + "/@" + attribute, Loss.Reason.UNREADABLE);
        else if (reading.cut()) losses.add(node.path() + "/@" + attribute, Loss.Reason.LESS_PRECISE);
        return reading == null ? null : reading.date();
    }

    /** Not stated ({@code NotSpecified}, {@code do_not_indicate}) is an absent gender. */
    private void gender(Node node) {
        var text = Values.text(draft.gender == null ? null : "", node);
        if (text == null || draft.gender != null) return;
        switch (text.toLowerCase(Locale.ROOT)) {
            case "male", "m" -> draft.gender = Gender.MALE;
            case "female", "f" -> draft.gender = Gender.FEMALE;
            case "other" -> draft.gender = Gender.OTHER;
            case "notknown" -> draft.gender = Gender.NOT_KNOWN;
            case "notspecified", "do_not_indicate" -> {}
            default -> node.lost(Loss.Reason.UNKNOWN_CODE);
        }
    }

    private void motherTongue(Node node) {
        boolean freeText = Languages.isFreeText(node);
        var language = Values.language(node::lost, node.text(), freeText);
        if (language == null) return;
        var skill = new LanguageSkill.Draft();
        skill.language = language;
        skill.motherTongue = true;
        draft.languages.add(skill.done());
    }

    /** How these formats say that a language is not from their code list. */
    static final class Languages {
        private Languages() {}

        static boolean isFreeText(Node node) {
            var name = node.attribute("name");
            var type = node.attribute("typeCode");
            var scheme = node.attribute("schemeName");
            return isFreeText(name) || isFreeText(type) || isFreeText(scheme);
        }

        private static boolean isFreeText(String word) {
            return word != null && word.replace("_", "").equalsIgnoreCase("FREETEXT");
        }
    }
}
