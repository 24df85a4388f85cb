package org.qantara.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qantara.it.hub.Hub;
import org.qantara.sandbox.hub.Heard;
import org.qantara.sandbox.hub.Message;

/** Who gets a record, and who must not. */
@OnTheHub
class RecipientsIT {

    @Test
    void severalRecipientsEachGetItInTheirOwnFormat(Hub hub) throws Exception {
        var id = Way.fresh("several");

        hub.rest("tanger")
                .submit(Message.of(id, People.qantara())
                        .purpose("job-placement")
                        .to("zav", "vdab", "anapec", "enabel"));

        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id)))
                .isEqualTo(
                        Map.of("zav", "DELIVERED", "vdab", "DELIVERED", "anapec", "DELIVERED", "enabel", "DELIVERED"));
        assertThat(hub.house("zav").letter(id).format()).isEqualTo("eures-candidate");
        assertThat(hub.house("anapec").letter(id).format()).isEqualTo("europass-xml");
        assertThat(hub.house("enabel").letter(id).format()).isEqualTo("json-resume");
    }

    @Test
    void withNobodyNamedItGoesToWhomeverTheAgreementsAllowForThePurpose(Hub hub) throws Exception {
        var id = Way.fresh("agreed");

        hub.rest("tanger").submit(Message.of(id, People.qantara()).purpose("training"));

        assertThat(Lives.states(Lives.settled(hub.rest("tanger"), id)))
                .isEqualTo(Map.of("ofppt", "DELIVERED", "zav", "DELIVERED"));
    }

    @ParameterizedTest
    @EnumSource
    void aRecipientWithoutAValidAgreementIsRefusedAndNothingIsSentToAnyone(Way way, Hub hub) throws Exception {
        var id = Way.fresh("unagreed");

        var heard = way.submit(
                hub,
                "tanger",
                Message.of(id, People.qantara()).purpose("job-placement").to("zav", "stranger"));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("NOT_AGREED"));
        assertThat(hub.tables().submissions(id)).isZero();
        assertThat(hub.tables().refusals(id)).isEqualTo(1);
        assertThat(hub.house("zav").letters(List.of(id))).isEmpty();
    }

    @Test
    void whoHasNoAgreementsAtAllSendsToNobody(Hub hub) throws Exception {
        var heard = hub.rest("stranger").submit(Message.of(Way.fresh("nobody"), People.qantara()));

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("NO_RECIPIENT"));
    }
}
