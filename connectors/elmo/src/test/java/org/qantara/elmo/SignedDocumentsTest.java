package org.qantara.elmo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qantara.model.Award;
import org.qantara.model.Bytes;
import org.qantara.model.Credential;
import org.qantara.model.Credential.Signature;
import org.qantara.model.HubRecord;
import org.qantara.spi.Loss;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;

/** A signed document travels as it is, and leaves only where the record says all it says. */
class SignedDocumentsTest {
    private static final Payload FULLEST = Fixtures.fullest("elmo-v2.xml");

    private final Elmo elmo = new Elmo();

    @Test
    void theOriginalIsKeptAndHandedOnByteForByte() {
        var document = Signing.signed(FULLEST, Signing.ISSUER);

        var award = award(document);

        assertThat(award.credential()).map(Credential::content).contains(new Bytes(document.bytes()));
        assertThat(award.credential()).map(Credential::mediaType).contains("application/xml");
        assertThat(written(award).bytes()).isEqualTo(document.bytes());
    }

    @Test
    void whatIsSignedIsReadAsIfItWereNot() {
        var signed = award(Signing.signed(FULLEST, Signing.ISSUER));

        assertThat(with(signed, Optional.empty())).isEqualTo(with(award(FULLEST), Optional.empty()));
    }

    @Test
    void aSignatureThatFitsItsKeyIsPresentAndNobodysWord() {
        assertThat(signature(Signing.signed(FULLEST, Signing.ISSUER))).isEqualTo(Signature.PRESENT_UNVERIFIED);
    }

    @Test
    void aSignatureThatDoesNotFitItsKeyIsInvalid() {
        assertThat(signature(Signing.signed(FULLEST, Signing.ANOTHER))).isEqualTo(Signature.INVALID);
    }

    @Test
    void aDocumentThatWasChangedAfterItWasSignedIsInvalid() {
        assertThat(signature(changed(Signing.signed(FULLEST, Signing.ISSUER), "14,75", "18,75")))
                .isEqualTo(Signature.INVALID);
        assertThat(signature(changed(Signing.signed(FULLEST, null), "14,75", "18,75")))
                .isEqualTo(Signature.INVALID);
    }

    @Test
    void aSignatureThatIsEmptyOrCutIsInvalid() {
        for (var value : List.of("", "AAAA")) {
            assertThat(signature(withValue(Signing.signed(FULLEST, Signing.ISSUER), value)))
                    .isEqualTo(Signature.INVALID);
        }
        assertThat(signature(withValue(Signing.signed(FULLEST, null), ""))).isEqualTo(Signature.INVALID);
    }

    @Test
    void withoutAKeyNobodyKnowsWhoseSignatureItIs() {
        assertThat(signature(Signing.signed(FULLEST, null))).isEqualTo(Signature.PRESENT_UNVERIFIED);
    }

    @Test
    void aSignatureThatCannotBeUnderstoodIsPresent() {
        var document =
                changed(FULLEST, "</elmo>", "<Signature xmlns='" + Signatures.NAMESPACE + "'>?</Signature></elmo>");

        assertThat(signature(document)).isEqualTo(Signature.PRESENT_UNVERIFIED);
    }

    @Test
    void aReferenceToElsewhereIsNotFollowed() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            var document = changed(Signing.signed(FULLEST, Signing.ISSUER), "URI=\"\"", "URI=\"" + address + "\"");

            assertThat(signature(document)).isEqualTo(Signature.PRESENT_UNVERIFIED);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anExpressionOfTheDocumentIsNotEvaluated() {
        var document = changed(
                Signing.signed(FULLEST, Signing.ISSUER),
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>",
                "http://www.w3.org/TR/1999/REC-xpath-19991116\"><XPath>count(//*) = 0</XPath></Transform>");

        assertThat(signature(document)).isEqualTo(Signature.PRESENT_UNVERIFIED);
    }

    @Test
    void anElementThatIsOnlyCalledSignatureIsLost() {
        var document = changed(FULLEST, "</elmo>", "<Signature>R. T.</Signature></elmo>");

        assertThat(losses(document)).contains(new Loss("/elmo/Signature", Loss.Reason.NO_PLACE));
    }

    @Test
    void anOriginalThatSaysMoreThanTheRecordIsNeitherHandedOnNorWrittenAnew() {
        var award = award(Signing.signed(FULLEST, Signing.ISSUER));
        var less = new Award.Draft("elmo");
        less.person.names.addAll(award.person().names());
        less.titles.addAll(award.titles());
        less.credential = award.credential().orElseThrow();

        assertThat(elmo.write(less.done()))
                .isEqualTo(Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, "/credential")));
    }

    @Test
    void aSignedDocumentOfOneVersionIsNotHandedOnAsAnother() {
        var award = award(Signing.signed(FULLEST, Signing.ISSUER));

        assertThat(new Elmo1().write(award))
                .isEqualTo(Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, "/credential")));
    }

    @Test
    void withoutTheOriginalTheAwardIsWrittenFromWhatTheRecordSays() {
        var award = award(Signing.signed(FULLEST, Signing.ISSUER));

        var written = written(with(award, Optional.empty()));

        Fixtures.assertValid(Fixtures.V2, written);
        assertThat(award(written).credential()).isEmpty();
    }

    private Award award(Payload document) {
        return switch (elmo.read(document)) {
            case Translation.Done<HubRecord>(var record, List<Loss> _) -> (Award) record;
            case Translation.Refused<HubRecord>(var problem) -> throw new AssertionError(problem.toString());
        };
    }

    private List<Loss> losses(Payload document) {
        return switch (elmo.read(document)) {
            case Translation.Done<HubRecord>(var _, var losses) -> losses;
            case Translation.Refused<HubRecord>(var problem) -> throw new AssertionError(problem.toString());
        };
    }

    private Signature signature(Payload document) {
        return award(document).credential().orElseThrow().signature();
    }

    private Payload written(Award award) {
        return switch (elmo.write(award)) {
            case Translation.Done<Payload>(var payload, List<Loss> _) -> payload;
            case Translation.Refused<Payload>(var problem) -> throw new AssertionError(problem.toString());
        };
    }

    private static Payload changed(Payload document, String from, String to) {
        assertThat(document.text()).contains(from);
        return new Payload(
                document.mediaType(), document.text().replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static Payload withValue(Payload document, String value) {
        return Payload.xml(document.text()
                .replaceFirst(
                        "(?s)<SignatureValue>.*</SignatureValue>", "<SignatureValue>" + value + "</SignatureValue>"));
    }

    private static Award with(Award award, Optional<Credential> credential) {
        return new Award(
                award.id(),
                award.person(),
                award.titles(),
                award.descriptions(),
                award.credentialKind(),
                award.level(),
                award.field(),
                award.awardingBody(),
                award.date(),
                award.expires(),
                award.grade(),
                award.track(),
                award.units(),
                award.url(),
                credential,
                award.provenance());
    }
}
