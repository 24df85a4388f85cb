package org.qantara.ewp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qantara.model.Code;
import org.qantara.model.Nomination;
import org.qantara.model.Organisation;
import org.qantara.model.Ref;
import org.qantara.model.Term;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads a student's mobility (omobilities: student-mobility). */
final class MobilityReader {
    /** Code systems of {@link Nomination#mobility()}. */
    static final String ACTIVITY = "ewp-activity-type";

    static final String ATTRIBUTES = "ewp-activity-attributes";

    private static final String AT = "/" + Api.OMOBILITIES.root() + "/student-mobility";

    private final Nomination.Draft draft =
            new Nomination.Draft(Api.OMOBILITIES.id().value());
    private final LossReport losses;
    private final StudentReader student;
    private final Side sending = new Side();
    private final Side receiving = new Side();
    private final List<Code> mobility = new ArrayList<>();
    private boolean met;
    private String year;
    private String yearAt;

    private MobilityReader(LossReport losses) {
        this.losses = losses;
        this.student = new StudentReader(draft, losses);
    }

    /** @throws Refusal if it is another document, or one of none or several mobilities */
    static Nomination read(Node document, LossReport losses) {
        var reader = new MobilityReader(losses);
        reader.draft.provenance.version = Api.OMOBILITIES.version(document);
        document.children(reader::mobility);
        return reader.done();
    }

    /** Version 1 named mobilities by what they are for. */
    private void mobility(Node node) {
        if (!node.name().equals("student-mobility") && !node.name().equals("student-mobility-for-studies")) return;
        Api.requireOne(node, met);
        met = true;
        node.fields(this::field, "nominee-language-skill", "additional-requirement");
    }

    private void field(Node field) {
        switch (field.name()) {
            case "omobility-id" -> draft.id = field.textOrNull();
            case "sending-hei" -> field.fields(sending::field);
            case "receiving-hei" -> field.fields(receiving::field);
            case "receiving-academic-year-id" -> {
                yearAt = field.path();
                year = field.text();
            }
            case "student" -> student.read(field);
            case "status" -> draft.status = status(field);
            case "activity-type" -> mobility(field, ACTIVITY);
            case "activity-attributes" -> mobility(field, ATTRIBUTES);
            case "planned-arrival-date" -> draft.plannedArrival = Dates.read(field);
            case "planned-departure-date" -> draft.plannedDeparture = Dates.read(field);
            default -> {}
        }
    }

    private void mobility(Node field, String system) {
        var code = field.text();
        if (!code.isEmpty()) mobility.add(Code.of(system, code));
    }

    private static Nomination.Status status(Node field) {
        var status = field.text();
        return switch (status) {
            case "nomination" -> Nomination.Status.NOMINATION;
            case "live" -> Nomination.Status.LIVE;
            case "recognized" -> Nomination.Status.RECOGNISED;
            case "cancelled" -> Nomination.Status.CANCELLED;
            case "" -> null;
            default ->
                throw new Refusal(
                        Problem.of(ProblemCode.UNKNOWN_CODE, field.path(), "nomination, live, recognized, cancelled"));
        };
    }

    private Nomination done() {
        if (draft.id == null) throw Refusal.missing(AT + "/omobility-id");
        if (draft.person.isNobody()) throw Refusal.missing(AT + "/student/given-names");
        if (draft.status == null) throw Refusal.missing(AT + "/status");
        if (!mobility.isEmpty()) draft.mobility = new Term(mobility, Optional.empty());
        draft.sending = sending.organisation.done().orElse(null);
        draft.receiving = receiving.organisation.done().orElse(null);
        agreement();
        academicYear();
        return draft.done();
    }

    /** Each side has an id of its own for the same agreement; the sender's is the one to know it by. */
    private void agreement() {
        var kept = sending.agreement == null ? receiving : sending;
        if (kept.agreement == null) return;
        draft.agreement = Ref.of(Hei.id(kept.organisation.done()).orElse(null), kept.agreement);
        if (kept == sending && receiving.agreement != null)
            losses.add(receiving.agreementAt, Loss.Reason.ONLY_FIRST_KEPT);
    }

    private void academicYear() {
        if (year == null || year.isEmpty()) return;
        var ofArrival = Optional.ofNullable(draft.plannedArrival).flatMap(AcademicYear::of);
        if (ofArrival.isEmpty() || !ofArrival.get().toString().equals(year)) losses.add(yearAt, Loss.Reason.NO_PLACE);
    }

    /** The university that sends or the one that receives. */
    private static final class Side {
        private final Organisation.Draft organisation = new Organisation.Draft();
        private String agreement;
        private String agreementAt;

        private void field(Node field) {
            if (Hei.read(field, organisation) || !field.name().equals("iia-id")) return;
            agreementAt = field.path();
            agreement = field.textOrNull();
        }
    }
}
