package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.House;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Message;

/**
 * Arabic text is the same in every place it lies; what RelayIT shows of the doors and channels, this shows of the rest.
 */
@OnTheHub
class ArabicIT {

    @Test
    void theDatabaseHoldsTheDocumentAsItCameWhatWasWrittenAndTheReference(Hub hub) throws Exception {
        var id = Way.fresh("arabic");
        var document = People.europass();

        hub.soap("tanger")
                .submit(Message.of(id, document).purpose("job-placement").to("zav"));

        Lives.settled(hub.rest("tanger"), id);
        var letter = hub.house("zav").letter(id);
        var stored = hub.tables().document(id).orElseThrow();
        assertThat(new String(stored, StandardCharsets.UTF_8))
                .isEqualTo(document.text()
                        .substring(document.text().indexOf("?>") + 2)
                        .strip());
        var outgoing = hub.tables().outgoing(id);
        outgoing.ifPresent(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(letter.document().text()));
        assertThat(hub.tables().reference(letter.deliveryId())).hasValue(House.reference(letter));
    }

    @Test
    void theLogCanBeReadInArabic(Hub hub) throws Exception {
        assertThat(Files.readString(hub.log(), StandardCharsets.UTF_8)).contains("مكتب طنجة للتشغيل");
    }
}
