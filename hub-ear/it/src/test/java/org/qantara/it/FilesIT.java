package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qantara.it.hub.Eventually;
import org.qantara.it.hub.Foreign;
import org.qantara.it.hub.Hub;

/** Files of trainees, by clients that share no code with the hub. */
@OnTheHub
class FilesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ALL = 4_560;

    @TempDir
    private Path folder;

    private static Trainees messy() {
        return Trainees.many("SA", 1950, ALL)
                .headed("NTelephone", "NTelephnoe")
                .with(416, Trainees.BORN, "31/02/2005")
                .with(1_999, Trainees.PHONE, "AB204417")
                .with(4_558, Trainees.FAMILY_IN_ARABIC, "????");
    }

    @Test
    void aMessyFileIsReadAndEachBadRowIsToldAndSendingItAgainByTheOtherDoorAddsNothing(Hub hub) throws Exception {
        var file = file("messy.csv", messy().in("windows-1256"));

        var read = read(hub, Way.fresh("messy"), "safi", file);

        assertThat(read.path("rows").toString())
                .isEqualTo("{\"read\":4560,\"accepted\":4557,\"repeated\":0,\"rejected\":3,\"quarantined\":0}");
        assertThat(read.path("rejectedRows").findValuesAsText("row")).containsExactly("418", "2001", "4560");
        assertThat(read.path("rejectedRows").findValuesAsText("at"))
                .containsExactly("/DateNaissance", "/NTelephone", "/Nom_Arabe");
        assertThat(read.at("/rejectedRows/0/problem/texts/fr").asText()).contains("31/12/2004");
        for (var row : read.path("rejectedRows"))
            assertThat(row.at("/problem/texts/ar").asText()).containsPattern("\\p{IsArabic}");
        assertThat(read.path("warnings")).hasSize(1);
        assertThat(read.at("/warnings/0/at").asText()).isEqualTo("/NTelephnoe");
        assertThat(read.toString()).doesNotContain("AB204417", "SA100416");
        var letter = Eventually.get(
                "safi has letters", () -> Lives.letters(hub, "safi").stream().findFirst());
        assertThat(letter.recordType()).isEqualTo("enrolment");
        assertThat(letter.document().text()).contains("أوبيهي");

        var again = Foreign.python("python3-zeep", "zeep")
                .script(
                        "file_client.py",
                        hub.uri() + "/soap/exchange?wsdl",
                        "tanger",
                        hub.partner("tanger").secret(),
                        Way.fresh("messy"),
                        "safi",
                        file);

        assertThat(again.path("state").asText()).isEqualTo("DONE");
        assertThat(again.path("accepted").asLong()).isZero();
        assertThat(again.path("repeated").asLong()).isEqualTo(ALL - 3);
        assertThat(again.path("rows").toString()).isEqualTo("[418,2001,4560]");
        assertThat(again.path("texts").toString()).isEqualTo("[3,3,3]");
        assertThat(again.path("signed").asBoolean()).isTrue();
    }

    @Test
    void whoContradictsEachOtherInAFileIsHeldAndTheOthersAreDelivered(Hub hub) throws Exception {
        var trainees = Trainees.many("SB", 1970, 200)
                .named(3, "Idrissi", "Salma", "الإدريسي", "سلمى", "07/04/1999")
                .named(199, "Idrissi", "Salma", "الإدريسي", "سلمى", "07/04/1999")
                .named(40, "Tazi", "Ghizlane", "التازي", "غزلان", "29/02/1996")
                .named(150, "Berrada", "Younes", "برادة", "يونس", "11/11/1988")
                .with(150, Trainees.NATIONAL_ID, "SB100040");

        var read = read(hub, Way.fresh("conflicts"), "settat", file("conflicts.csv", trainees.in("UTF-8")));

        assertThat(read.path("rows").toString())
                .isEqualTo("{\"read\":200,\"accepted\":200,\"repeated\":0,\"rejected\":0,\"quarantined\":4}");
        var letters = letters(hub);
        assertThat(letters).hasSize(196);
        assertThat(letters).noneMatch(it -> it.contains("الإدريسي") || it.contains("التازي") || it.contains("برادة"));
    }

    @Test
    void whatIsNoFileOfManyRecordsIsRefusedAtOnce(Hub hub) throws Exception {
        var answer = curl(
                hub,
                Way.fresh("no-file"),
                "safi",
                file("cv.xml", People.europass().bytes()));

        assertThat(answer.path("code").asText()).isEqualTo("FORMAT_NOT_RECOGNISED");
        assertThat(answer.path("detail").asText()).contains("ofppt-trainees-csv");
        assertThat(answer.path("texts")).hasSize(3);
        assertThat(answer.path("reference").asText()).isNotEmpty();
    }

    @Test
    void whoRunsTheHubSeesWhichFilesThereAre(Hub hub) throws Exception {
        var id = Way.fresh("seen");
        read(hub, id, "safi", file("few.csv", Trainees.many("SC", 1980, 3).in("UTF-8")));

        var listed = JSON.readTree(hub.administration().read("/files?state=all").body());

        assertThat(listed.path("files").findValuesAsText("messageId")).contains(id);
    }

    /** Handed over by curl, and asked for until it has been read. */
    private JsonNode read(Hub hub, String id, String to, Path file) throws Exception {
        var receipt = curl(hub, id, to, file);
        assertThat(receipt.path("fileId").asText()).as(receipt.toString()).isNotEmpty();
        var curl = Foreign.curl();
        return Eventually.get("file " + id + " is read", () -> {
            try {
                var life = JSON.readTree(curl.run(
                        "--user",
                        user(hub),
                        hub.uri() + "/api/v1/files/" + receipt.path("fileId").asText()));
                return Optional.of(life).filter(it -> it.path("state").asText().equals("DONE"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static JsonNode curl(Hub hub, String id, String to, Path file) throws Exception {
        return JSON.readTree(Foreign.curl()
                .run(
                        "--user",
                        user(hub),
                        "--header",
                        "Message-Id: " + id,
                        "--header",
                        "Qantara-Purpose: training",
                        "--header",
                        "Qantara-To: " + to,
                        "--header",
                        "Content-Type: text/csv",
                        "--data-binary",
                        "@" + file,
                        hub.uri() + "/api/v1/files"));
    }

    private static String user(Hub hub) {
        return "tanger:" + hub.partner("tanger").secret();
    }

    /** All that lie in settat's mailbox. */
    private static List<String> letters(Hub hub) throws Exception {
        var all = new ArrayList<String>();
        var after = "";
        while (true) {
            var page = JSON.readTree(Foreign.curl()
                    .run(
                            "--user",
                            "settat:" + hub.partner("settat").secret(),
                            hub.uri() + "/api/v1/mailbox?most=100" + after));
            for (var letter : page) all.add(letter.path("document").toString());
            if (page.isEmpty()) return all;
            after = "&after=" + page.get(page.size() - 1).path("deliveryId").asText();
        }
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }
}
