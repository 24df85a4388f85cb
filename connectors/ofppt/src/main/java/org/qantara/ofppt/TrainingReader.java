package org.qantara.ofppt;

import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Enrolment;
import org.qantara.model.Enrolment.Status;
import org.qantara.model.Ref;
import org.qantara.model.StudyMode;
import org.qantara.model.Term;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;

/** What a row says of the training. The track is known by its code, in whichever of two columns that stands. */
final class TrainingReader {
    private static final String OWNER = "ofppt";
    /** {@code 1}, {@code 2A}, {@code 1ère année}; not {@code 2026/2027}. */
    private static final Pattern YEAR_OF_STUDY = Pattern.compile("([1-5])(?:\\s*\\p{L}.*)?");

    private final Enrolment.Draft draft;
    private TrackCode track;
    private String group;

    TrainingReader(Enrolment.Draft draft) {
        this.draft = draft;
    }

    void cell(Node cell) {
        switch (cell.name()) {
            case "LibelleLong" -> draft.title = Doubtful.text(cell);
            case "CodeDiplome" -> code(cell);
            case "Diplome" -> diploma(cell);
            case "NiveauScolaire" -> draft.priorLevel = Term.labelled(Doubtful.text(cell));
            case "EtudiantActif" -> active(cell);
            case "Principale" -> main(cell);
            case "DateInscription" -> draft.registered = Dates.read(cell);
            case "anneeEtude" -> year(cell);
            default -> cell.lost(Loss.Reason.NO_PLACE);
        }
    }

    void done() {
        if (track == null && draft.title == null && group == null) throw Refusal.missing("/LibelleLong");
        if (track != null) {
            draft.track = Ref.of(OWNER, track.code());
            draft.level = track.level();
            draft.field = track.sector();
            if (track.isEvening()) draft.modes.add(StudyMode.EVENING);
        }
        if (group == null) return;
        if (draft.track == null && draft.title == null) draft.track = Ref.of(OWNER, group);
        else draft.session = Ref.of(OWNER, group);
    }

    private void code(Node cell) {
        var text = cell.text();
        var code = TrackCode.of(text);
        if (code.isEmpty()) group = text;
        else track(code.get(), cell);
    }

    private void diploma(Node cell) {
        var text = Doubtful.text(cell);
        var code = TrackCode.of(text);
        if (code.isPresent()) track(code.get(), cell);
        else if (Flag.of(text).isPresent()) cell.lost(Loss.Reason.NO_PLACE);
        else draft.credential = Term.labelled(text);
    }

    private void track(TrackCode code, Node cell) {
        if (track == null) track = code;
        else cell.lost(Loss.Reason.ONLY_FIRST_KEPT);
    }

    /** Who is not active has finished, left, or been excluded: it is not said which. */
    private void active(Node cell) {
        var active = Flag.of(cell.text());
        if (active.equals(Optional.of(true))) draft.status = Status.ENROLLED;
        else cell.lost(active.isPresent() ? Loss.Reason.NO_PLACE : Loss.Reason.UNREADABLE);
    }

    private void main(Node cell) {
        draft.main = Flag.of(cell.text()).orElse(null);
        if (draft.main == null) cell.lost(Loss.Reason.UNREADABLE);
    }

    private void year(Node cell) {
        var year = YEAR_OF_STUDY.matcher(cell.text());
        if (year.matches()) draft.yearOfStudy = Integer.valueOf(year.group(1));
        else cell.lost(Loss.Reason.UNREADABLE);
    }
}
