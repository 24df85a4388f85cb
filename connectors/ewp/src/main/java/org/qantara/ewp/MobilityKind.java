package org.qantara.ewp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Term;

/** What an agreement may be about, in the order in which the standard wants it (iias 7: cooperation-conditions). */
enum MobilityKind {
    STUDENT_STUDIES("student-studies"),
    STUDENT_TRAINEESHIP("student-traineeship"),
    STAFF_TEACHER("staff-teacher"),
    STAFF_TRAINING("staff-training");

    /** Code system of what a condition is for. */
    static final String SYSTEM = "ewp-mobility";

    private static final String SUFFIX = "-mobility-spec";

    private final String code;

    MobilityKind(String code) {
        this.code = code;
    }

    String element() {
        return code + SUFFIX;
    }

    Term term() {
        return Term.of(SYSTEM, code);
    }

    /** Students, whose stays are of months and may be blended; those of staff are of days. */
    boolean isOfStudents() {
        return this == STUDENT_STUDIES || this == STUDENT_TRAINEESHIP;
    }

    boolean demandsLanguages() {
        return this == STUDENT_STUDIES || this == STAFF_TEACHER;
    }

    static Optional<MobilityKind> ofElement(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.element().equals(name))
                .findFirst();
    }

    /** What one of these codes says, and which of them. */
    static Optional<Coded> of(List<Code> codes) {
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!code.system().equals(SYSTEM)) continue;
            for (var kind : values()) if (kind.code.equals(code.value())) return Optional.of(new Coded(kind, i));
        }
        return Optional.empty();
    }

    /** @param index of the code that says so */
    record Coded(MobilityKind kind, int index) {}
}
