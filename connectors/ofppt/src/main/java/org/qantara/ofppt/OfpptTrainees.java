package org.qantara.ofppt;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qantara.model.HubRecord;
import org.qantara.model.RecordType;
import org.qantara.parsing.Columns;
import org.qantara.parsing.Tables;
import org.qantara.spi.Fingerprint;
import org.qantara.spi.FormatId;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Splits;
import org.qantara.spi.Translation;

/** Format {@code ofppt-trainees-csv}: OFPPT's export of trainees. */
public final class OfpptTrainees implements Splits {
    static final FormatId ID = new FormatId("ofppt-trainees-csv");

    private static final Columns COLUMNS = new Columns(
            List.of(
                    "MatriculeEtudiant",
                    "Nom",
                    "Prenom",
                    "Sexe",
                    "EtudiantActif",
                    "Diplome",
                    "Principale",
                    "LibelleLong",
                    "CodeDiplome",
                    "DateNaissance",
                    "DateInscription",
                    "LieuNaissance",
                    "CIN",
                    "NTelephone",
                    "Adresse",
                    "Nationalite",
                    "Nom_Arabe",
                    "Prenom_Arabe",
                    "NiveauScolaire",
                    "Site",
                    "anneeEtude"),
            List.of("MatriculeEtudiant", "Nom", "Prenom"),
            EnrolmentKey::of);

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Set<RecordType> recordTypes() {
        return Set.of(RecordType.ENROLMENT);
    }

    @Override
    public String mediaType() {
        return Payload.CSV;
    }

    @Override
    public String title() {
        return "OFPPT, export of trainees (CSV)";
    }

    @Override
    public boolean recognises(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Table(var headings) && Tables.fits(headings, COLUMNS);
    }

    @Override
    public Translation<HubRecord> read(Payload payload) {
        return Tables.read(payload, COLUMNS, (row, report) -> new TraineeReader(report).read(row));
    }

    @Override
    public Translation<Long> split(InputStream file, Consumer<Part> each) throws IOException {
        return Tables.split(file, COLUMNS, each);
    }
}
