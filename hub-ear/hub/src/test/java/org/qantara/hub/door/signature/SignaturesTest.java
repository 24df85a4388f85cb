package org.qantara.hub.door.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.proof.FakePartnerKeys;
import org.qantara.hub.door.proof.MemoryReplays;
import org.qantara.hub.door.proof.Proven;
import org.qantara.hub.door.proof.TestKeys;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerId;

class SignaturesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final PartnerId ANAPEC = new PartnerId("anapec");
    private static final TestKeys KEYS = TestKeys.own("anapec");

    private final FakePartnerKeys partnerKeys = new FakePartnerKeys();
    private final MemoryReplays replays = new MemoryReplays();
    private final Signatures signatures = new Signatures(partnerKeys, replays, clock(NOW));

    SignaturesTest() {
        partnerKeys.known.add(ANAPEC);
        partnerKeys.certificates.put(KEYS.certificate(), ANAPEC);
    }

    @Test
    void aMessageOfThePartnersOwnKeyIsTakenOnce() {
        var message = signed(KEYS, NOW);

        assertThat(prove(message)).isEqualTo(new Proven.As(ANAPEC, AuthenticationMethod.SIGNATURE));
        assertThat(why(message)).isEqualTo("used before");
        assertThat(replays.marks.values())
                .containsExactly(NOW.plus(Freshness.LONGEST_LIFE).plus(Freshness.SKEW));
    }

    @Test
    void anRsaKeyDoesAsWell() {
        var rsa = TestKeys.ownRsa("anapec", 2048);
        partnerKeys.certificates.put(rsa.certificate(), ANAPEC);

        assertThat(prove(signed(rsa, NOW))).isInstanceOf(Proven.As.class);
    }

    @Test
    void aShortKeyDoesNot() {
        var weak = TestKeys.ownRsa("weak", 1024);
        partnerKeys.certificates.put(weak.certificate(), ANAPEC);

        assertThat(why(signed(weak, NOW))).isEqualTo("a weak key");
    }

    @Test
    void howTheTextIsWrittenIsNoMatter() {
        var message = signed(KEYS, NOW).replace("<x:text>a</x:text>", "<x:text ><![CDATA[a]]></x:text\n>");

        assertThat(prove(message)).isInstanceOf(Proven.As.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyHasDoneToAMessageOnItsWayIsRefused(Attack attack) throws Exception {
        var message = Tree.of(signed(KEYS, NOW));

        attack.on(message, SignedParts.of(message, SOAP));

        assertThat(prove(text(message))).isInstanceOf(Proven.Not.class);
        assertThat(replays.marks).isEmpty();
    }

    @Test
    void aSignatureOverTheTimeStampAloneIsRefusedWhoeverMadeIt() throws Exception {
        var message = Tree.of(signed(KEYS, NOW));
        var parts = SignedParts.of(message, SOAP);
        var reference = Attack.descendants(parts.signature(), "Reference").getFirst();
        reference.getParentNode().removeChild(reference);
        new Resigned(parts).by(KEYS.key());

        assertThat(why(text(message))).isEqualTo("not over body and time stamp alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
                "http://www.w3.org/2006/12/xml-c14n11"
            })
    void anotherCanonicalisationIsRefusedWhoeverChoseIt(String algorithm) throws Exception {
        var message = Tree.of(signed(KEYS, NOW));
        var parts = SignedParts.of(message, SOAP);
        Attack.descendants(parts.signature(), "Transform").getFirst().setAttribute("Algorithm", algorithm);
        new Resigned(parts).by(KEYS.key());

        assertThat(why(text(message))).isEqualTo("another transform");
    }

    @Test
    void somebodyElsesKeyUnderThePartnersCertificateIsForged() {
        var stolen = new TestKeys(TestKeys.own("mallory").key(), KEYS.certificate());

        assertThat(why(signed(stolen, NOW))).isEqualTo("forged");
    }

    @Test
    void aCertificateOfNobodyIsRefusedHoweverGoodItsSignature() {
        assertThat(why(signed(TestKeys.own("mallory"), NOW))).isEqualTo("nobody's certificate");
    }

    @Test
    void aPartnerThatMayNotSignIsNotLetInByASignature() {
        partnerKeys.forbidden.add(AuthenticationMethod.SIGNATURE);

        assertThat(why(signed(KEYS, NOW))).isEqualTo("nobody's certificate");
    }

    @Test
    void whatIsTooOldOrOfALaterTimeIsRefused() {
        assertThat(why(signed(KEYS, NOW.minus(Duration.ofMinutes(6))))).isEqualTo("too old");
        assertThat(why(signed(KEYS, NOW.plus(Duration.ofMinutes(2))))).isEqualTo("not valid yet");
        assertThat(prove(signed(KEYS, NOW.minus(Duration.ofMinutes(5))))).isInstanceOf(Proven.As.class);
        assertThat(prove(signed(KEYS, NOW.plusSeconds(50)))).isInstanceOf(Proven.As.class);
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingElse() {
        var message = "<!DOCTYPE a [<!ENTITY b 'c'>]>" + signed(KEYS, NOW).replaceFirst("<\\?xml[^>]*>", "");

        assertThatThrownBy(() -> prove(message)).isInstanceOf(Refused.class).hasMessage("DOCTYPE_FORBIDDEN");
    }

    @Test
    void aMessageOfMoreNodesThanAreReadIsRefused() {
        var message = signed(KEYS, NOW).replace("</x:echo>", "<x:b/>".repeat(500_001) + "</x:echo>");

        assertThatThrownBy(() -> prove(message)).isInstanceOf(Refused.class).hasMessage("TOO_LARGE");
    }

    @Test
    void whatIsInTheEnvelopeOfTheOtherVersionIsNotSigned() {
        assertThat(signatures
                        .shown(signed(KEYS, NOW), "http://www.w3.org/2003/05/soap-envelope")
                        .claimed())
                .isEmpty();
    }

    private Proven prove(String message) {
        return signatures.shown(message, SOAP).check();
    }

    private String why(String message) {
        return prove(message) instanceof Proven.Not not ? not.why() : null;
    }

    private static String signed(TestKeys keys, Instant time) {
        var message = "<S:Envelope xmlns:S='" + SOAP + "'><S:Body><x:echo xmlns:x='urn:qantara:exchange:1'>"
                + "<x:text>a</x:text></x:echo></S:Body></S:Envelope>";
        var signing = new BodySigning(keys.key(), keys.certificate(), clock(time));
        return new String(signing.signed(message.getBytes(StandardCharsets.UTF_8), SOAP), StandardCharsets.UTF_8);
    }

    private static String text(org.w3c.dom.Document message) throws Exception {
        return new String(BodySigning.bytes(message), StandardCharsets.UTF_8);
    }

    private static Clock clock(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
