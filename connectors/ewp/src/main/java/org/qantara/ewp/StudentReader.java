package org.qantara.ewp;

import java.util.Optional;
import org.qantara.model.CodeSystem;
import org.qantara.model.ContactPoint;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.Nomination;
import org.qantara.model.Period;
import org.qantara.model.Person;
import org.qantara.model.Term;
import org.qantara.parsing.Countries;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads who is sent (omobilities: student). */
final class StudentReader {
    /** Scheme of the European Student Identifier. */
    static final String GLOBAL_ID = "global-id";

    private final Nomination.Draft draft;
    private final Person.Draft person;
    private final Spellings names;

    StudentReader(Nomination.Draft draft, LossReport losses) {
        this.draft = draft;
        this.person = draft.person;
        this.names = new Spellings(losses);
    }

    void read(Node node) {
        node.fields(this::field, "given-names", "family-name", "phone-number", "photo-url");
        names.addTo(person.names);
    }

    private void field(Node field) {
        switch (field.name()) {
            case "given-names" -> names.given(field);
            case "family-name" -> names.family(field);
            case "global-id" -> identifier(field.text());
            case "birth-date" -> person.birthDate = Dates.read(field);
            case "citizenship" -> citizenship(field);
            case "gender" -> person.gender = gender(field);
            case "email" -> contact(ContactPoint.Kind.EMAIL, field.text());
            case "phone-number" -> phone(field);
            default -> {}
        }
    }

    private void identifier(String id) {
        if (!id.isEmpty())
            person.identifiers.add(new Identifier(
                    Identifier.Kind.OTHER, id, Optional.of(GLOBAL_ID), Optional.empty(), Period.UNKNOWN));
    }

    private void citizenship(Node field) {
        var text = field.text();
        var country = Countries.code(text);
        if (country != null) person.nationalities.add(Term.of(CodeSystem.COUNTRY, country));
        else if (!text.isEmpty()) field.lost(Loss.Reason.UNKNOWN_CODE);
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

    /** As it can be dialled, or as somebody writes it. */
    private void phone(Node node) {
        var number = new String[1];
        node.fields(field -> {
            if (!field.name().equals("e164") && !field.name().equals("other-format")) return;
            if (number[0] == null) number[0] = field.textOrNull();
            else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
        });
        if (number[0] != null) contact(ContactPoint.Kind.PHONE, number[0]);
    }

    private void contact(ContactPoint.Kind kind, String value) {
        if (!value.isEmpty()) draft.contacts.add(ContactPoint.of(kind, value));
    }
}
