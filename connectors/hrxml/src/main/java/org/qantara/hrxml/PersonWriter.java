package org.qantara.hrxml;

import java.util.List;
import org.qantara.model.Candidate;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.LanguageSkill;
import org.qantara.model.Person;
import org.qantara.model.Term;
import org.qantara.spi.Loss;

/** Writes {@code CandidatePerson}. */
final class PersonWriter {
    private final Out out;
    private final CommunicationWriter communication;

    private PersonWriter(Out out) {
        this.out = out;
        this.communication = new CommunicationWriter(out);
    }

    static void write(Out out, Candidate candidate) {
        new PersonWriter(out).write(candidate);
    }

    private void write(Candidate candidate) {
        var person = candidate.person();
        out.begin("CandidatePerson");
        identifiers(person.identifiers());
        NameWriter.write(out, "/person/names", person.names());
        communication.contacts("/contacts", candidate.contacts());
        communication.addresses("/addresses", candidate.addresses());
        countries(person);
        person.birthDate().ifPresent(date -> out.leaf("hr:BirthDate", date.toString()));
        person.gender().ifPresent(this::gender);
        for (var language : candidate.languages()) motherTongue(language);
        out.end();
        out.lost("/person/birthPlace", person.birthPlace());
    }

    /** Partners' numbers come before those a state has given. */
    private void identifiers(List<Identifier> identifiers) {
        for (int i = 0; i < identifiers.size(); i++)
            if (identifiers.get(i).kind() == Identifier.Kind.PARTNER) identifier("hr:PersonID", i, identifiers.get(i));
        for (int i = 0; i < identifiers.size(); i++)
            if (identifiers.get(i).kind() != Identifier.Kind.PARTNER)
                identifier("hr:PersonLegalID", i, identifiers.get(i));
    }

    private void identifier(String name, int index, Identifier identifier) {
        var at = Out.numbered("/person/identifiers", index);
        out.begin(name);
        out.attribute("schemeID", identifier.scheme().orElse(null));
        out.attribute("schemeName", Identifiers.schemeName(identifier.kind()));
        identifier.validity().from().ifPresent(date -> out.attribute("validFrom", date.toString()));
        identifier.validity().to().ifPresent(date -> out.attribute("validTo", date.toString()));
        out.text(identifier.value());
        out.end();
        out.lost(at + "/country", identifier.country());
        out.lost(at + "/validity/current", identifier.validity().current());
    }

    private void countries(Person person) {
        person.residence()
                .ifPresent(country -> communication.country("ResidencyCountryCode", "/person/residence", country));
        for (int i = 0; i < person.nationalities().size(); i++)
            communication.country(
                    "NationalityCode",
                    Out.numbered("/person/nationalities", i),
                    person.nationalities().get(i));
    }

    /** Code list GenderEnumType of HR Open. */
    private void gender(Gender gender) {
        out.leaf(
                "GenderCode",
                switch (gender) {
                    case FEMALE -> "Female";
                    case MALE -> "Male";
                    case OTHER -> "NotSpecified";
                    case NOT_KNOWN -> "NotKnown";
                });
        if (gender == Gender.OTHER) out.lost("/person/gender", Loss.Reason.LESS_PRECISE);
    }

    private void motherTongue(LanguageSkill language) {
        if (!language.motherTongue()) return;
        var term = language.language();
        var code = Codes.language(term, out.dialect);
        if (code.isPresent()) {
            out.begin("PrimaryLanguageCode");
            if (out.isEuropass()) out.attribute("name", "NORMAL");
            out.text(Codes.languageCode(code.get().value(), out.dialect));
            out.end();
        } else if (isFreeText(term)) {
            out.begin("PrimaryLanguageCode");
            out.attribute("name", "FREE_TEXT");
            out.text(term.label().get());
            out.end();
        }
    }

    /** Only Europass takes a language in words. */
    private boolean isFreeText(Term language) {
        return out.isEuropass() && language.label().isPresent();
    }
}
