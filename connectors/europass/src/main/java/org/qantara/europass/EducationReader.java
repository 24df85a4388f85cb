package org.qantara.europass;

import org.qantara.model.CodeSystem;
import org.qantara.model.Education;
import org.qantara.parsing.Eqf;
import org.qantara.parsing.Html;
import org.qantara.parsing.Node;

/** Reads a piece of education. */
final class EducationReader {
    private final Education.Draft education = new Education.Draft();
    private final Values values;

    EducationReader(Values values) {
        this.values = values;
    }

    Education read(Node node) {
        node.fields(this::field);
        return education.done();
    }

    private void field(Node field) {
        switch (field.name()) {
            case "Period" -> education.period = values.period(field);
            case "Title" -> education.title = field.textOrNull();
            case "Activities" -> education.description = Html.text(field.text());
            case "Organisation" -> new OrganisationReader(education.organisation, values).read(field);
            case "Level" -> education.level = values.term(field, CodeSystem.EQF, Eqf::level);
            case "Field" -> education.field = values.term(field, CodeSystem.ISCED_97, EducationReader::isced97);
            default -> {}
        }
    }

    private static String isced97(String code) {
        return Values.isDigits(code) && code.length() <= 3 ? code : null;
    }
}
