package org.qantara.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qantara.model.Award;
import org.qantara.model.Bytes;
import org.qantara.model.Credential.Signature;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Reads;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** The original travels with the record, whatever is around it, and leaves only where the record says all it says. */
class SignedCredentialsTest {
    private static final Payload EDC = WithoutOriginal.document("edc.jsonld");
    private static final Payload BADGE = WithoutOriginal.document("badge.json");
    private static final Payload UNSIGNED = Payload.json(EDC.text().replaceAll("(?s),\\s*\"proof\":.*", "}"));
    private static final Payload PLAIN_BADGE = Payload.json(BADGE.text().replaceAll("(?s),\\s*\"proof\":.*", "}"));
    private static final ECKey KEY = key();
    private static final ECKey OTHER = key();

    private final EuropeanDigitalCredential edc = new EuropeanDigitalCredential();
    private final OpenBadges badges = new OpenBadges();

    @Test
    void whatIsInsideASignatureIsReadAsIfItWereAlone() {
        assertThat(sayings(award(edc, jades(EDC, true, KEY)))).isEqualTo(sayings(award(edc, EDC)));
        assertThat(sayings(award(edc, jades(EDC, false, KEY)))).isEqualTo(sayings(award(edc, EDC)));
        assertThat(sayings(award(badges, token(BADGE, KEY)))).isEqualTo(sayings(award(badges, BADGE)));
        assertThat(sayings(award(badges, enveloped(BADGE)))).isEqualTo(sayings(award(badges, BADGE)));
    }

    @Test
    void theOriginalIsKeptByteForByte() {
        for (var document : new Payload[] {jades(EDC, true, KEY), jades(EDC, false, KEY), EDC})
            assertThat(award(edc, document).credential().orElseThrow().content())
                    .isEqualTo(new Bytes(document.bytes()));
        for (var document : new Payload[] {token(BADGE, KEY), enveloped(BADGE), BADGE})
            assertThat(award(badges, document).credential().orElseThrow().content())
                    .isEqualTo(new Bytes(document.bytes()));
    }

    @Test
    void aSignatureThatFitsItsKeyIsPresentAndNobodysWord() {
        assertThat(signature(edc, jades(EDC, true, KEY))).isEqualTo(Signature.PRESENT_UNVERIFIED);
        assertThat(signature(edc, jades(EDC, false, KEY))).isEqualTo(Signature.PRESENT_UNVERIFIED);
        assertThat(signature(badges, token(BADGE, KEY))).isEqualTo(Signature.PRESENT_UNVERIFIED);
    }

    @Test
    void aSignatureThatDoesNotFitItsKeyIsInvalid() {
        assertThat(signature(edc, jades(EDC, true, OTHER))).isEqualTo(Signature.INVALID);
        assertThat(signature(edc, jades(EDC, false, OTHER))).isEqualTo(Signature.INVALID);
        assertThat(signature(badges, token(BADGE, OTHER))).isEqualTo(Signature.INVALID);
        var changed = new Payload(
                EDC.mediaType(),
                jades(EDC, false, KEY).text().replace("QA771204", "QA771205").getBytes(StandardCharsets.UTF_8));
        assertThat(signature(edc, changed)).isEqualTo(Signature.INVALID);
    }

    @Test
    void whatSaysThatItIsNotSignedIsNot() {
        assertThat(signature(badges, token(PLAIN_BADGE, "{\"alg\":\"none\"}", "")))
                .isEqualTo(Signature.NONE);
        assertThat(signature(badges, token(PLAIN_BADGE, "{\"alg\":\"None\"}", "")))
                .isEqualTo(Signature.NONE);
        assertThat(signature(edc, jades("{\"protected\":\"" + Base64URL.encode("{\"alg\":\"none\"}") + "\"}")))
                .isEqualTo(Signature.NONE);
        assertThat(signature(edc, jades("{}"))).isEqualTo(Signature.NONE);
        assertThat(signature(edc, jades(""))).isEqualTo(Signature.NONE);
    }

    @Test
    void aSignatureThatIsNotThereOrMustNotBeIsInvalid() {
        assertThat(signature(badges, token(PLAIN_BADGE, "{\"alg\":\"ES256\",\"kid\":\"k\"}", "")))
                .isEqualTo(Signature.INVALID);
        assertThat(signature(badges, token(PLAIN_BADGE, "{\"alg\":\"none\"}", "c2lnbmF0dXJl")))
                .isEqualTo(Signature.INVALID);
        var signed = signed(UNSIGNED, true, KEY);
        var genuine = "{\"protected\":\"" + signed.getHeader().toBase64URL() + "\",\"signature\":\""
                + signed.getSignature() + "\"}";
        var without = "{\"protected\":\"" + signed.getHeader().toBase64URL() + "\"}";
        assertThat(signature(edc, jades(genuine + "," + without))).isEqualTo(Signature.INVALID);
        assertThat(signature(edc, jades(genuine + ",{}"))).isEqualTo(Signature.PRESENT_UNVERIFIED);
    }

    @Test
    void aProofInsideIsASignatureThatNobodyHasChecked() {
        var bare = new Payload(
                EDC.mediaType(), EDC.text().replace("\"proof\"", "\"unlike\"").getBytes(StandardCharsets.UTF_8));

        assertThat(signature(edc, EDC)).isEqualTo(Signature.PRESENT_UNVERIFIED);
        assertThat(signature(edc, bare)).isEqualTo(Signature.NONE);
    }

    @Test
    void theOriginalIsHandedOnUnchanged() {
        for (var document : new Payload[] {jades(EDC, false, KEY), EDC})
            assertThat(written(edc, award(edc, document)).bytes()).isEqualTo(document.bytes());
        for (var document : new Payload[] {token(BADGE, KEY), enveloped(BADGE), BADGE})
            assertThat(written(badges, award(badges, document)).bytes()).isEqualTo(document.bytes());
    }

    @Test
    void anOriginalThatSaysMoreThanTheRecordIsNotHandedOn() {
        var award = award(edc, EDC);
        var less = withPerson(award, new Award.Draft("edc"));

        assertRefused(edc, less);
    }

    @Test
    void whatIsNoCredentialOfTheFormatIsNotWritten() {
        assertRefused(badges, award(edc, EDC));
        assertRefused(edc, award(badges, BADGE));
        assertRefused(edc, (Award) done(new WithoutOriginal(edc).read(EDC)));
    }

    @Test
    void aBirthDayThatWasShiftedByItsZoneIsTheDayThatWasMeant() {
        assertThat(award(edc, EDC).person().birthDate().orElseThrow()).hasToString("1999-10-02");
    }

    @Test
    void brokenSignaturesAreRefusedOrPassedOnUnchecked() {
        assertThat(problem(badges.read(new Payload(
                                "application/jwt", "eyJhbGciOiJFUzI1NiJ9.e30".getBytes(StandardCharsets.US_ASCII))))
                        .code())
                .isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem(badges.read(new Payload(
                                "application/jwt", "eyJhbGciOiJFUzI1NiJ9.*.x".getBytes(StandardCharsets.US_ASCII))))
                        .code())
                .isEqualTo(ProblemCode.MALFORMED);
        assertThat(problem(badges.read(new Payload(
                                "application/jwt", "eyJhbGciOiJFUzI1NiJ9.e30.x".getBytes(StandardCharsets.US_ASCII))))
                        .code())
                .isEqualTo(ProblemCode.FORMAT_MISMATCH);
        assertThat(problem(edc.read(Payload.json("{\"payload\":\"\",\"signatures\":[]}")))
                        .code())
                .isEqualTo(ProblemCode.MISSING_FIELD);
        assertThat(problem(edc.read(Payload.json("{\"payload\":\"*\",\"signature\":\"x\",\"protected\":\"?\"}")))
                        .code())
                .isEqualTo(ProblemCode.MALFORMED);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSObject signed(Payload credential, boolean encoded, ECKey shown) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(shown.toPublicJWK());
            if (!encoded) header.base64URLEncodePayload(false).criticalParams(Set.of("b64"));
            var signed = new JWSObject(header.build(), new com.nimbusds.jose.Payload(credential.text()));
            signed.sign(new ECDSASigner(KEY));
            return signed;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Payload jades(Payload credential, boolean encoded, ECKey shown) {
        var signed = signed(credential, encoded, shown);
        var payload = encoded ? Base64URL.encode(credential.bytes()).toString() : escaped(credential.text());
        return Payload.json("{\"payload\":\"" + payload + "\",\"signatures\":[{\"protected\":\""
                + signed.getHeader().toBase64URL() + "\",\"header\":{\"etsiU\":[]},\"signature\":\""
                + signed.getSignature() + "\"}]}");
    }

    /** @param signatures in JSON, without brackets */
    private static Payload jades(String signatures) {
        return Payload.json(
                "{\"payload\":\"" + Base64URL.encode(UNSIGNED.bytes()) + "\",\"signatures\":[" + signatures + "]}");
    }

    private static Payload token(Payload credential, String header, String signature) {
        return new Payload(
                "application/jwt",
                (Base64URL.encode(header) + "." + Base64URL.encode(credential.bytes()) + "." + signature)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static Payload token(Payload credential, ECKey shown) {
        return new Payload(
                "application/jwt", signed(credential, true, shown).serialize().getBytes(StandardCharsets.US_ASCII));
    }

    private static Payload enveloped(Payload credential) {
        return Payload.json("{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":\"data:application/vc+jwt,"
                + token(credential, KEY).text() + "\",\"type\":\"EnvelopedVerifiableCredential\"}");
    }

    private static Signature signature(Reads reader, Payload document) {
        return award(reader, document).credential().orElseThrow().signature();
    }

    private static Award award(Reads reader, Payload document) {
        return (Award) done(reader.read(document));
    }

    /** The record apart from the original. */
    private static Object sayings(Award award) {
        return WithoutOriginal.without(award);
    }

    private static Award withPerson(Award award, Award.Draft less) {
        less.person.names.addAll(award.person().names());
        less.titles.addAll(award.titles());
        less.credential = award.credential().orElseThrow();
        return less.done();
    }

    private static Payload written(Writes writer, Award award) {
        return done(writer.write(award));
    }

    private static void assertRefused(Writes writer, Award award) {
        assertThat(problem(writer.write(award))).isEqualTo(Problem.of(ProblemCode.NOT_WRITABLE, "/credential"));
    }

    private static <T> T done(Translation<T> translation) {
        return switch (translation) {
            case Translation.Done<T>(var value, var _) -> value;
            case Translation.Refused<T>(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    private static Problem problem(Translation<?> translation) {
        return switch (translation) {
            case Translation.Refused<?>(var problem) -> problem;
            case Translation.Done<?> done -> throw new AssertionError("done: " + done);
        };
    }
}
