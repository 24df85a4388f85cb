package org.qantara.ofppt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qantara.model.Enrolment;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Part;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.Texts;
import org.qantara.spi.Translation;

/** 4,560 trainees in windows-1256, with a misspelt heading and three bad rows. */
class MessyFileTest {
    private static final int ALL = 4_560;
    private static final Charset ARABIC = Charset.forName("windows-1256");

    private final Payload file = messy().file(ARABIC);
    private final OfpptTrainees connector = new OfpptTrainees();

    private static Trainees messy() {
        return Trainees.many(ALL)
                .headed("NTelephone", "NTelephnoe")
                .with(416, Trainees.BORN, "31/02/2005")
                .with(1_999, Trainees.PHONE, "AB204417")
                .with(4_558, Trainees.FAMILY_IN_ARABIC, "????");
    }

    @Test
    void allButTheBadRowsAreRead() throws IOException {
        var enrolments = new ArrayList<Enrolment>();
        var losses = new ArrayList<Loss>();
        for (var part : parts(file))
            if (connector.read(part.document()) instanceof Translation.Done<HubRecord>(var read, var lost)) {
                enrolments.add((Enrolment) read);
                losses.addAll(lost);
            }

        assertThat(enrolments).hasSize(ALL - 3);
        assertThat(losses).isEmpty();
        assertThat(enrolments.getFirst().contacts().getFirst().value()).isEqualTo("0612000000");
        assertThat(enrolments.getFirst().person().names())
                .extracting(name -> name.display())
                .containsExactly("Chaimae Oubihi", "شيماء أوبيهي");
    }

    @Test
    void eachBadRowIsToldByRowColumnAndReason() throws IOException {
        var problems = new TreeMap<Long, Problem>();
        for (var part : parts(file))
            if (connector.read(part.document()) instanceof Translation.Refused<HubRecord>(Problem problem))
                problems.put(part.number(), problem);

        assertThat(problems.keySet()).containsExactly(418L, 2_001L, 4_560L);
        assertThat(problems.values())
                .extracting(Problem::at)
                .containsExactly("/DateNaissance", "/NTelephone", "/Nom_Arabe");
        assertThat(told(problems.values(), Locale.FRENCH))
                .containsExactly(
                        "Attendu : un jour qui existe, le jour en premier, comme 31/12/2004.",
                        "Attendu : un numéro de téléphone, et non un numéro de carte d’identité.",
                        "Attendu : des lettres ; elles ont été remplacées en route par des points d’interrogation. "
                                + "Exportez de nouveau le fichier en UTF-8.");
        assertThat(told(problems.values(), Texts.ARABIC))
                .hasSize(3)
                .allMatch(text -> text.matches(".*\\p{InArabic}.*"));
    }

    @Test
    void theFileSentAgainHasTheSameParts() throws IOException {
        var known = new HashSet<String>();
        for (var part : parts(file)) known.add(part.key() + part.document().text());

        assertThat(parts(messy().file(StandardCharsets.UTF_8)))
                .allMatch(part -> known.contains(part.key() + part.document().text()));
        assertThat(known).hasSize(ALL);
    }

    /** As an encoding loses a letter, as somebody mends a title, and as neither has anything to do with who is enrolled. */
    @Test
    void aRowIsTheSameHoweverItsTrainingIsCalled() throws IOException {
        var title = Trainees.HEADINGS.indexOf("LibelleLong");
        var accents =
                Trainees.many(3).with(0, title, "Électricité de bâtiment").with(1, title, "Électricité de bâtiment");
        var mended =
                Trainees.many(3).with(0, title, "Électricité du bâtiment").with(1, title, "Électricité de bâtiment");

        assertThat(keys(accents.file(ARABIC)))
                .isEqualTo(keys(accents.file(StandardCharsets.UTF_8)))
                .isEqualTo(keys(mended.file(StandardCharsets.UTF_8)))
                .doesNotHaveDuplicates();
    }

    @Test
    void whereThereIsNoCodeALetterThatIsLostMakesNoOtherRow() throws IOException {
        var file = Trainees.many(2);
        file.with(0, Trainees.HEADINGS.indexOf("CodeDiplome"), "")
                .with(0, Trainees.HEADINGS.indexOf("LibelleLong"), "Électricité de bâtiment");
        var other = Trainees.many(2)
                .with(0, Trainees.HEADINGS.indexOf("CodeDiplome"), "")
                .with(0, Trainees.HEADINGS.indexOf("LibelleLong"), "Soudage");

        assertThat(keys(file.file(ARABIC)))
                .isEqualTo(keys(file.file(StandardCharsets.UTF_8)))
                .isNotEqualTo(keys(other.file(StandardCharsets.UTF_8)));
    }

    private List<String> keys(Payload whole) throws IOException {
        var keys = new ArrayList<String>();
        connector.split(new ByteArrayInputStream(whole.bytes()), part -> keys.add(part.key()));
        return keys;
    }

    @Test
    void theSameFileWithItsHeadingMendedHasTheSameParts() throws IOException {
        var mended = messy().headed("NTelephnoe", "NTelephone").file(ARABIC);
        var parts = new ArrayList<Part>();

        assertThat(connector.split(new ByteArrayInputStream(mended.bytes()), parts::add))
                .isEqualTo(Translation.of((long) ALL, List.of()));
        assertThat(parts.getLast().document().text())
                .isEqualTo(parts(file).getLast().document().text());
    }

    /** The misspelt heading is told once. */
    private List<Part> parts(Payload whole) throws IOException {
        var parts = new ArrayList<Part>();
        assertThat(connector.split(new ByteArrayInputStream(whole.bytes()), parts::add))
                .isEqualTo(Translation.of((long) ALL, List.of(new Loss("/NTelephnoe", Loss.Reason.DOUBTFUL))));
        return parts;
    }

    private static List<String> told(Iterable<Problem> problems, Locale language) {
        var told = new ArrayList<String>();
        for (var problem : problems) told.add(Texts.detail(problem, language));
        return told;
    }
}
