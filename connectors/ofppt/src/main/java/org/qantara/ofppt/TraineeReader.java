package org.qantara.ofppt;

import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.Enrolment;
import org.qantara.model.Gender;
import org.qantara.model.Identifier;
import org.qantara.model.Organisation;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.model.Script;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Reads a row: who the trainee is, and through {@link TrainingReader} what the training is. */
final class TraineeReader {
    private final Enrolment.Draft draft = new Enrolment.Draft(OfpptTrainees.ID.value());
    private final PersonName.Draft latin = new PersonName.Draft();
    private final PersonName.Draft arabic = new PersonName.Draft();
    private final TrainingReader training = new TrainingReader(draft);
    private final LossReport report;
    private NationalId card;
    private String born;

    TraineeReader(LossReport report) {
        this.report = report;
    }

    Enrolment read(Node row) {
        row.fields(this::cell);
        if (draft.person.identifiers.stream().noneMatch(id -> id.kind() == Identifier.Kind.PARTNER))
            throw Refusal.missing("/MatriculeEtudiant");
        if (latin.isEmpty() && arabic.isEmpty()) throw Refusal.missing("/Nom");
        if (card != null) draft.person.identifiers.add(card.of(draft.person.nationalities, report));
        if (born != null && Ages.isDoubtful(draft)) report.add(born, Loss.Reason.DOUBTFUL);
        if (!latin.isEmpty()) draft.person.names.add(latin.done());
        if (!arabic.isEmpty()) draft.person.names.add(arabic.done());
        training.done();
        return draft.done();
    }

    private void cell(Node cell) {
        if (NotGiven.is(cell.text())) cell.ignore();
        else given(cell);
    }

    private void given(Node cell) {
        switch (cell.name()) {
            case "MatriculeEtudiant" -> draft.person.identifiers.add(matricule(cell));
            case "CIN" -> card = new NationalId(cell.text(), cell.path());
            case "Nom" -> latin.family = Legible.text(cell);
            case "Prenom" -> latin.given = Legible.text(cell);
            case "Nom_Arabe" -> arabic.family = inArabic(cell);
            case "Prenom_Arabe" -> arabic.given = inArabic(cell);
            case "Sexe" -> gender(cell);
            case "DateNaissance" -> born(cell);
            case "LieuNaissance" -> draft.person.birthPlace.city = Doubtful.text(cell);
            case "Nationalite" -> nationality(cell);
            case "NTelephone" -> Phones.read(cell, draft.contacts);
            case "Adresse" -> address(cell);
            case "Site" -> draft.provider = Organisation.named(Doubtful.text(cell));
            default -> training.cell(cell);
        }
    }

    private static Identifier matricule(Node cell) {
        return new Identifier(
                Identifier.Kind.PARTNER, cell.text(), Optional.of(cell.name()), Optional.empty(), Period.UNKNOWN);
    }

    private void born(Node cell) {
        draft.person.birthDate = Dates.read(cell);
        born = cell.path();
    }

    private void nationality(Node cell) {
        var nationality = Nationality.term(Doubtful.text(cell));
        if (nationality.codes().isEmpty()) cell.lost(Loss.Reason.UNKNOWN_CODE);
        draft.person.nationalities.add(nationality);
    }

    private static String inArabic(Node cell) {
        var name = Legible.text(cell);
        if (Script.of(name) != Script.ARABIC) cell.lost(Loss.Reason.DOUBTFUL);
        return name;
    }

    private void address(Node cell) {
        var address = new Address.Draft();
        address.lines.add(Doubtful.text(cell));
        draft.addresses.add(address.done());
    }

    private void gender(Node cell) {
        draft.person.gender = switch (cell.text()) {
            case "H", "h", "M", "m" -> Gender.MALE;
            case "F", "f" -> Gender.FEMALE;
            default -> null;
        };
        if (draft.person.gender == null) cell.lost(Loss.Reason.UNREADABLE);
    }
}
