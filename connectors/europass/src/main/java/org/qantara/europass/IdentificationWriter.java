package org.qantara.europass;

import java.util.List;
import org.qantara.model.Attachment;
import org.qantara.model.Candidate;
import org.qantara.model.Gender;
import org.qantara.model.Person;
import org.qantara.model.PersonName;
import org.qantara.model.Script;
import org.qantara.model.Term;
import org.qantara.parsing.DocumentWriter;
import org.qantara.spi.Loss;

/** Writes who it is. */
final class IdentificationWriter {
    private final Candidate candidate;
    private final Person person;
    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;

    IdentificationWriter(Candidate candidate, ValueWriter values) {
        this.candidate = candidate;
        this.person = candidate.person();
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    void identification() {
        out.begin("Identification");
        names(person.names());
        new ContactWriter(values).contactInfo(candidate);
        demographics();
        var files = new FileWriter(values);
        files.image("Photo", candidate.attachments(), Attachment.Kind.PHOTO);
        files.image("Signature", candidate.attachments(), Attachment.Kind.SIGNATURE);
        out.end();
        report.lost("/person/identifiers", person.identifiers());
        report.lost("/person/birthPlace", person.birthPlace());
        report.lost("/person/residence", person.residence());
    }

    /** There is one name: the first in Latin letters, else the first. */
    private void names(List<PersonName> names) {
        int chosen = 0;
        for (int i = names.size() - 1; i >= 0; i--) if (names.get(i).script() == Script.LATIN) chosen = i;
        for (int i = 0; i < names.size(); i++) {
            var at = Report.item("/person/names", i);
            if (i == chosen) name(names.get(i), at);
            else report.lost(at, names.get(i), Loss.Reason.ONLY_FIRST_KEPT);
        }
    }

    private void name(PersonName name, String at) {
        boolean split = name.given().isPresent() || name.family().isPresent();
        out.begin("PersonName");
        name.title().ifPresent(title -> title(title, at + "/title"));
        out.leaf("FirstName", name.given());
        out.leaf("Surname", split ? name.family() : name.full());
        out.end();
        report.lost(at + "/full", name.full(), split ? Loss.Reason.NO_PLACE : Loss.Reason.LESS_PRECISE);
        report.constant(at + "/use", name.use(), PersonName.Use.USUAL);
        report.lost(at + "/source", name.source());
    }

    private void title(Term title, String at) {
        values.term("Title", title, Codes.TITLE, code -> Codes.TITLES.contains(code) ? code : null, at);
    }

    private void demographics() {
        out.begin("Demographics");
        values.date("Birthdate", person.birthDate());
        person.gender().ifPresent(this::gender);
        values.dialect.list("Nationality");
        for (int i = 0; i < person.nationalities().size(); i++)
            values.country(
                    "Nationality",
                    java.util.Optional.of(person.nationalities().get(i)),
                    Report.item("/person/nationalities", i));
        values.dialect.endList();
        out.end();
    }

    private void gender(Gender gender) {
        out.begin("Gender");
        switch (gender) {
            case FEMALE -> out.leaf("Code", "F");
            case MALE -> out.leaf("Code", "M");
            case OTHER, NOT_KNOWN -> report.lost("/person/gender", gender);
        }
        out.end();
    }
}
