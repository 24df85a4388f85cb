package org.qantara.ofppt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.qantara.spi.Payload;

/** Files of invented trainees, each the same in every file. */
final class Trainees {
    static final List<String> HEADINGS = List.of(
            "MatriculeEtudiant;Nom;Prenom;Sexe;EtudiantActif;Diplome;Principale;LibelleLong;CodeDiplome;DateNaissance;"
                    .concat("DateInscription;LieuNaissance;CIN;NTelephone;Adresse;Nationalite;Nom_Arabe;Prenom_Arabe;")
                    .concat("NiveauScolaire")
                    .split(";"));
    static final int BORN = HEADINGS.indexOf("DateNaissance");
    static final int PHONE = HEADINGS.indexOf("NTelephone");
    static final int FAMILY_IN_ARABIC = HEADINGS.indexOf("Nom_Arabe");

    private static final List<String> FAMILY = List.of("Oubihi", "Aït Lahcen", "El Amrani", "Bennani", "Zerhouni");
    private static final List<String> FAMILY_ARABIC = List.of("أوبيهي", "آيت لحسن", "العمراني", "بناني", "الزرهوني");
    private static final List<String> GIVEN = List.of("Chaimae", "Fatima Zahrae", "El Hassan", "Yassine");
    private static final List<String> GIVEN_ARABIC = List.of("شيماء", "فاطمة الزهراء", "الحسن", "ياسين");

    private final TreeMap<Integer, String[]> rows = new TreeMap<>();
    private String heading = String.join(";", HEADINGS);

    static Trainees many(int count) {
        var trainees = new Trainees();
        for (int i = 0; i < count; i++) trainees.rows.put(i, row(i));
        return trainees;
    }

    private static String[] row(int i) {
        int family = i % FAMILY.size();
        int given = i % GIVEN.size();
        var born = "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 1998 + i % 9);
        return new String[] {
            born.substring(6) + born.substring(3, 5) + born.substring(0, 2) + "%05d".formatted(i),
            FAMILY.get(family),
            GIVEN.get(given),
            i % 2 == 0 ? "F" : "H",
            "oui",
            "Diplôme de technicien spécialisé",
            i % 10 == 0 ? "non" : "oui",
            "Electricité de bâtiment",
            i % 7 == 0 ? "BTP_ELB_TS_RCDS" : "BTP_ELB_TS",
            i % 3 == 0 ? born + " 00:00:00" : born,
            "0" + (1 + i % 9) + "/09/2026",
            "Tamesna",
            (i % 2 == 0 ? "AB" : "Q") + (100000 + i),
            "06" + (12000000 + i),
            "Lot " + i + ", hay Al Amal",
            "Marocaine",
            FAMILY_ARABIC.get(family),
            GIVEN_ARABIC.get(given),
            "2e bac"
        };
    }

    Trainees with(int row, int column, String cell) {
        rows.get(row)[column] = cell;
        return this;
    }

    Trainees headed(String column, String otherwise) {
        heading = heading.replace(column, otherwise);
        return this;
    }

    Payload file() {
        return file(StandardCharsets.UTF_8);
    }

    /** What the encoding does not have becomes a question mark, as in exports. */
    Payload file(Charset encoding) {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.write((heading + "\r\n").getBytes(encoding));
            for (var row : rows.values()) bytes.write((String.join(";", row) + "\r\n").getBytes(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Payload(Payload.CSV, bytes.toByteArray());
    }
}
