package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qantara.it.hub.House;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Message;
import org.qantara.sandbox.hub.Xml;

/** A sender asks what became of its message. */
@OnTheHub
class StatusIT {

    private static final String PURPOSE = "job-placement";

    @Test
    void byMessageIdAndBySubmissionIdTheSameIsToldByRestAndBySoap(Hub hub) throws Exception {
        var id = Way.fresh("status");
        var rest = hub.rest("tanger");
        rest.submit(Message.of(id, People.europass()).purpose(PURPOSE).to("vdab"));
        var reference = House.reference(hub.house("vdab").letter(id));

        var life = Lives.settled(rest, id);
        var byId = rest.lifeOfSubmission(life.path("submissionId").asText());
        var status = hub.soap("tanger").status(id);
        var statusById =
                hub.soap("tanger").statusOfSubmission(life.path("submissionId").asText());

        assertThat(byId).isEqualTo(life);
        assertThat(Xml.text(status, "outcome")).isEqualTo("accepted");
        assertThat(Xml.text(status, "state")).isEqualTo("DELIVERED");
        assertThat(Xml.text(status, "reference")).isEqualTo(reference);
        assertThat(Xml.write(statusById)).isEqualTo(Xml.write(status));
    }

    @Test
    void aRefusedMessageIsToldWithItsProblem(Hub hub) throws Exception {
        var id = Way.fresh("status");
        hub.rest("tanger")
                .submit(Message.of(id, People.europass()).purpose(PURPOSE).to("stranger"));

        var life = hub.rest("tanger").life(id);
        var status = hub.soap("tanger").status(id);

        assertThat(life.path("outcome").asText()).isEqualTo("refused");
        assertThat(life.path("refusal").path("code").asText()).isEqualTo("NOT_AGREED");
        assertThat(Xml.text(status, "outcome")).isEqualTo("refused");
        assertThat(Xml.text(status, "code")).isEqualTo("NOT_AGREED");
    }

    @Test
    void anUnknownIdIsToldToBeUnknownSoThatItIsSafeToSend(Hub hub) throws Exception {
        var byMessage = hub.rest("tanger").life(Way.fresh("never"));
        var bySubmission = hub.rest("tanger").lifeOfSubmission(UUID.randomUUID().toString());
        var noId = hub.rest("tanger").lifeOfSubmission("not-an-id");

        assertThat(byMessage.path("code").asText()).isEqualTo("UNKNOWN_SUBMISSION");
        assertThat(bySubmission.path("code").asText()).isEqualTo("UNKNOWN_SUBMISSION");
        assertThat(noId.path("code").asText()).isEqualTo("UNKNOWN_SUBMISSION");
        assertThat(Xml.text(hub.soap("tanger").status(Way.fresh("never")), "outcome"))
                .isEqualTo("unknown");
        assertThat(Xml.text(
                        hub.soap("tanger").statusOfSubmission(UUID.randomUUID().toString()), "outcome"))
                .isEqualTo("unknown");
    }

    @Test
    void anothersMessageIsUnknown(Hub hub) throws Exception {
        var id = Way.fresh("private");
        hub.rest("tanger")
                .submit(Message.of(id, People.europass()).purpose(PURPOSE).to("zav"));
        var submission = hub.rest("tanger").life(id).path("submissionId").asText();

        var prying = hub.wire().get(hub.partner("stranger"), "/api/v1/submissions/" + submission);

        assertThat(prying.statusCode()).isEqualTo(404);
        assertThat(new JsonMapper().readTree(prying.body()).path("code").asText())
                .isEqualTo("UNKNOWN_SUBMISSION");
        assertThat(Xml.text(hub.soap("stranger").status(id), "outcome")).isEqualTo("unknown");
    }
}
