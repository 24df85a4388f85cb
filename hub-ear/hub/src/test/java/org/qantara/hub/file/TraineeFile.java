package org.qantara.hub.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables of invented trainees, each trainee the same in every table. */
final class TraineeFile {
    static final List<String> HEADINGS = List.of(
            "MatriculeEtudiant",
            "Nom",
            "Prenom",
            "CodeDiplome",
            "LibelleLong",
            "DateNaissance",
            "LieuNaissance",
            "CIN",
            "NTelephone",
            "Nom_Arabe",
            "Prenom_Arabe");
    static final int BORN = HEADINGS.indexOf("DateNaissance");
    static final int NATIONAL_ID = HEADINGS.indexOf("CIN");
    static final int PHONE = HEADINGS.indexOf("NTelephone");
    static final int FAMILY_IN_ARABIC = HEADINGS.indexOf("Nom_Arabe");

    private static final List<String> FAMILY = List.of("Oubihi", "Aït Lahcen", "El Amrani", "Bennani", "Zerhouni");
    private static final List<String> FAMILY_ARABIC = List.of("أوبيهي", "آيت لحسن", "العمراني", "بناني", "الزرهوني");
    private static final List<String> GIVEN = List.of("Chaimae", "Fatima Zahrae", "El Hassan", "Yassine");
    private static final List<String> GIVEN_ARABIC = List.of("شيماء", "فاطمة الزهراء", "الحسن", "ياسين");

    private final List<String[]> rows = new ArrayList<>();
    private String heading = String.join(";", HEADINGS);

    static TraineeFile of(int count) {
        var file = new TraineeFile();
        for (int i = 0; i < count; i++) file.rows.add(row(i));
        return file;
    }

    private static String[] row(int i) {
        int family = i % FAMILY.size();
        int given = i % GIVEN.size();
        return new String[] {
            "M%06d".formatted(i),
            FAMILY.get(family),
            GIVEN.get(given),
            "BTP_ELB_TS",
            "Electricité de bâtiment",
            "%02d/%02d/%d".formatted(1 + i % 28, 1 + i / 28 % 12, 1970 + i / 336 % 36),
            "Ville " + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26),
            "AB" + (100_000 + i),
            "06" + (12_000_000 + i),
            FAMILY_ARABIC.get(family),
            GIVEN_ARABIC.get(given)
        };
    }

    TraineeFile headed(String column, String otherwise) {
        heading = heading.replace(column, otherwise);
        return this;
    }

    TraineeFile with(int row, int column, String cell) {
        rows.get(row)[column] = cell;
        return this;
    }

    /** Somebody told as another is, but for one cell. */
    TraineeFile like(int row, int other, int column, String cell) {
        var copy = rows.get(other).clone();
        copy[0] = rows.get(row)[0];
        copy[column] = cell;
        rows.set(row, copy);
        return this;
    }

    TraineeFile without(int row) {
        rows.remove(row);
        return this;
    }

    InputStream in(Charset encoding) {
        var text = new StringBuilder(heading).append("\r\n");
        for (var row : rows) text.append(String.join(";", row)).append("\r\n");
        return new ByteArrayInputStream(text.toString().getBytes(encoding));
    }

    InputStream in() {
        return in(StandardCharsets.UTF_8);
    }
}
