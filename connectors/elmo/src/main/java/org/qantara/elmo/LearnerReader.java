package org.qantara.elmo;

import java.util.Optional;
import org.qantara.model.Gender;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Script;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads who is awarded. */
final class LearnerReader {
    private final Person.Draft person;
    private final LossReport losses;
    private final PersonName.Draft name = new PersonName.Draft();
    private PersonName alternative;
    private PersonName birth;

    LearnerReader(Person.Draft person, LossReport losses) {
        this.person = person;
        this.losses = losses;
    }

    void read(Node node) {
        node.fields(this::field, "identifier");
        if (!name.isEmpty()) person.names.add(name.done());
        if (alternative != null && !isRepetition(alternative)) person.names.add(alternative);
        if (birth != null) person.names.add(birth);
    }

    private void field(Node field) {
        switch (field.name()) {
            case "citizenship" ->
                Optional.ofNullable(IssuerReader.country(field)).ifPresent(person.nationalities::add);
            case "identifier" -> identifier(field);
            case "givenNames" -> name.given = field.textOrNull();
            case "familyName" -> name.family = field.textOrNull();
            case "alternativeName" -> alternative = alternative(field);
            case "dateOfBirth", "bday" -> birthDate(field);
            case "placeOfBirth" -> person.birthPlace.city = field.textOrNull();
            case "countryOfBirth" -> person.birthPlace.country = IssuerReader.country(field);
            case "birthName" -> birth = whole(field.text(), PersonName.Use.BIRTH);
            case "gender" -> person.gender = gender(field);
            default -> {}
        }
    }

    private void identifier(Node field) {
        var type = Identified.type(field);
        var value = field.textOrNull();
        if (value != null) person.identifiers.add(IdentifierKind.read(type, value));
    }

    /** The same name in one line is no other name. */
    private boolean isRepetition(PersonName other) {
        return !name.isEmpty() && name.done().display().equals(other.display());
    }

    private PersonName alternative(Node field) {
        var at = field.path();
        var language = field.attribute("lang");
        var read = whole(field.text(), PersonName.Use.USUAL);
        if (language != null && (read == null || !language.equals(language(read.script()))))
            losses.add(at + "/@lang", Loss.Reason.NO_PLACE);
        return read;
    }

    private static PersonName whole(String full, PersonName.Use use) {
        var draft = new PersonName.Draft();
        draft.full = full;
        draft.use = use;
        return draft.isEmpty() ? null : draft.done();
    }

    /** The language that a script says of a name; {@code null} if it says none. */
    static String language(Script script) {
        return switch (script) {
            case ARABIC -> "ar";
            case TIFINAGH -> "zgh";
            case LATIN, OTHER -> null;
        };
    }

    /** Version 2 has two places for it, which mean the same. */
    private void birthDate(Node field) {
        var at = field.path();
        var date = Dates.read(field);
        if (person.birthDate == null) person.birthDate = date;
        else if (date != null && !date.equals(person.birthDate)) losses.add(at, Loss.Reason.ONLY_FIRST_KEPT);
    }

    /** ISO 5218. */
    private static Gender gender(Node field) {
        return switch (field.text()) {
            case "0" -> Gender.NOT_KNOWN;
            case "1" -> Gender.MALE;
            case "2" -> Gender.FEMALE;
            case "" -> null;
            default -> {
                field.lost(Loss.Reason.UNKNOWN_CODE);
                yield null;
            }
        };
    }
}
