package org.qantara.hrba;

import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Confidence;
import org.qantara.model.Term;

/** The agency's own code lists, each named as the element that holds its codes. */
final class Systems {
    static final String TITLE = "TitleCode";
    static final String INDUSTRY = "NAICS";
    static final String OFFER = "JobOfferType";
    static final String HOURS = "WorkingPlan";
    static final String DEGREE = "EduDegree";
    static final String LANGUAGE = "LanguageName";
    static final String SKILL = "SkillName";
    static final String DRIVING = "DrivingLicenceName";

    private Systems() {}

    static String of(String element) {
        return "hr-ba/" + element;
    }

    /** A term of the code that an element holds; {@code null} if it holds none. */
    static Term term(String element, String code) {
        return code.isEmpty() ? null : Term.of(of(element), code);
    }

    /** The place of a term's code among its codes that an element can hold; -1 if there is none. */
    static int indexIn(String element, Term term) {
        var system = of(element);
        for (int i = 0; i < term.codes().size(); i++) {
            var code = term.codes().get(i);
            if (code.system().equals(system) && isWritten(code)) return i;
        }
        return -1;
    }

    static boolean has(String element, Optional<Term> term) {
        return term.isPresent() && indexIn(element, term.get()) >= 0;
    }

    private static boolean isWritten(Code code) {
        return code.version().isEmpty() && code.confidence() == Confidence.EXACT;
    }
}
