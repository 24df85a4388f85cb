package org.qantara.sandbox.story;

import static org.qantara.sandbox.story.Ending.deliveredTo;
import static org.qantara.sandbox.story.Ending.refusedBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.qantara.sandbox.hub.Document;
import org.qantara.sandbox.hub.Message;

/** The tour. All people are invented. */
public final class Scenes {

    private static final String SOAP = "SOAP";
    private static final String REST = "REST";
    private static final String MESSAGING = "AMQP";
    private static final String WORK = "job-placement";
    private static final String TRAINING = "training";
    private static final String MOBILITY = "mobility";

    private Scenes() {}

    public static List<Scene> all() {
        return List.of(
                new Scene(
                        "arabic",
                        "anapec",
                        SOAP,
                        message("salma-europass.xml").purpose(WORK).to("zav"),
                        deliveredTo("zav")),
                new Scene(
                        "several",
                        "anapec",
                        SOAP,
                        message("othmane-europass.xml").purpose(WORK),
                        deliveredTo("vdab", "zav")),
                new Scene(
                        "year",
                        "anapec",
                        SOAP,
                        message("lahcen-europass.xml").purpose(TRAINING).to("ofppt"),
                        deliveredTo("ofppt")),
                new Scene(
                        "twin",
                        "anapec",
                        SOAP,
                        message("ghita-europass.json").purpose(TRAINING).to("enabel"),
                        deliveredTo("enabel")),
                new Scene(
                        "canonical",
                        "ofppt",
                        REST,
                        message("tarik-qantara.json")
                                .named("qantara-json")
                                .purpose(WORK)
                                .to("zav", "vdab"),
                        deliveredTo("zav", "vdab")),
                new Scene(
                        "eures",
                        "ofppt",
                        REST,
                        message("noureddine-eures.xml").purpose(TRAINING).to("anapec"),
                        deliveredTo("anapec")),
                new Scene(
                        "europass2020",
                        "ofppt",
                        REST,
                        message("hiba-europass-candidate.xml").purpose(TRAINING).to("enabel"),
                        deliveredTo("enabel")),
                new Scene(
                        "birthdate",
                        "ofppt",
                        REST,
                        message("imane-resume.json").purpose(WORK).to("vdab"),
                        refusedBy("vdab")),
                new Scene(
                        "resume",
                        "enabel",
                        MESSAGING,
                        message("yasser-resume.json").to("anapec"),
                        deliveredTo("anapec")),
                new Scene(
                        "pull",
                        "enabel",
                        MESSAGING,
                        message("soukaina-eures.xml").named("eures-candidate").purpose(TRAINING),
                        deliveredTo("ofppt")),
                new Scene("consent", "ofppt", REST, message("chaimae-consent.json"), deliveredTo("zav")),
                new Scene(
                        "consented",
                        "ofppt",
                        REST,
                        message("chaimae-qantara.json").purpose(MOBILITY).to("zav"),
                        deliveredTo("zav")),
                new Scene("withdrawal", "ofppt", REST, message("chaimae-withdrawal.json"), deliveredTo("zav")),
                new Scene(
                        "withdrawn",
                        "ofppt",
                        REST,
                        message("chaimae-later-qantara.json").purpose(MOBILITY).to("zav"),
                        new Ending.Refused("CONSENT_WITHDRAWN")),
                new Scene(
                        "again",
                        "anapec",
                        SOAP,
                        message("salma-europass.xml").purpose(WORK).to("zav"),
                        new Ending.Repeated()),
                new Scene(
                        "malformed",
                        "ofppt",
                        REST,
                        cut("noureddine-eures.xml").purpose(TRAINING).to("anapec"),
                        new Ending.Refused("MALFORMED")),
                new Scene(
                        "disagreed",
                        "enabel",
                        MESSAGING,
                        message("soukaina-eures.xml", "vdab-").purpose(WORK).to("vdab"),
                        new Ending.Refused("NOT_AGREED")));
    }

    private static Message message(String file) {
        return message(file, "");
    }

    private static Message message(String file, String prefix) {
        var document = document(file);
        return Message.of(id(prefix + file, document), document);
    }

    /** Only the first half arrives. */
    private static Message cut(String file) {
        var whole = document(file);
        var half = Arrays.copyOf(whole.bytes(), whole.bytes().length / 2);
        var document = new Document(whole.mediaType(), half);
        return Message.of(id("half-" + file, document), document);
    }

    /** The same in every run, another one when the document is changed. */
    private static String id(String name, Document document) {
        return "tour-" + name.replaceAll("[^a-z0-9]", "-") + "-" + digest(document.bytes());
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(String file) {
        try (var in = Scenes.class.getResourceAsStream("documents/" + file)) {
            var mediaType = file.endsWith(".xml") ? Document.XML : Document.JSON;
            return new Document(mediaType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
