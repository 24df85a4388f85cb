package org.qantara.hub.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.qantara.hub.corridor.Regulation;
import org.qantara.hub.corridor.StageRules;
import org.qantara.hub.registry.Difference.Change;
import org.qantara.model.RecordType;

/** The words of a difference in one language. */
final class DifferenceWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int OF_A_KEY = 8; // bytes that tell it from others

    private final ResourceBundle words;

    DifferenceWords(Locale language) {
        this.words = ResourceBundle.getBundle(
                "org.qantara.hub.registry.difference", language, DifferenceWords.class.getClassLoader(), EXACT);
    }

    String line(Change change) {
        return switch (change) {
            case Change.Whole(var sign, var kind, var id) -> sign + " " + words.getString(kind) + " " + id;
            case Change.Value(var kind, var id, var member, var before, var after) ->
                start(kind, id, member) + value(before) + " → " + value(after);
            case Change.Element(var kind, var id, var member, var sign, var element) ->
                start(kind, id, member) + sign + " " + value(element);
            case Change.Order(var kind, var id, var member) -> start(kind, id, member) + words.getString("order");
        };
    }

    private String start(String kind, String id, String member) {
        return "~ " + words.getString(kind) + " " + id + ": " + words.getString(kind + "." + member) + " ";
    }

    /** As the configuration has it. */
    private String value(Object value) {
        return switch (value) {
            case RecordType type -> type.id();
            case Enum<?> constant -> word(constant);
            case Map.Entry<?, ?> entry -> entry.getKey() + ": " + entry.getValue();
            case Access access -> way(access);
            case StageRules it -> filled("rulesFrom", it.validFrom());
            case Regulation it -> it.system() + " " + it.code();
            case Contact _ -> words.getString("contact");
            case Authorisation(var reference, var from, var until) -> filled("valid", reference, from, until);
            case PartnerKey key ->
                filled("valid", word(key.use()) + " " + print(key.jwk()), key.validFrom(), key.validUntil())
                        + revoked(key.revoked());
            case PartnerCertificate it -> certificate(it) + revoked(it.revoked());
            default -> value.toString();
        };
    }

    private static String way(Access access) {
        return switch (access) {
            case Access.RestPush(var url) -> "rest-push " + url;
            case Access.SoapPush(var url) -> "soap-push " + url;
            case Access.MailboxQueue() -> "mailbox-queue";
            case Access.MailboxPull() -> "mailbox-pull";
        };
    }

    private String certificate(PartnerCertificate it) {
        return filled(
                "certificate",
                word(it.use()),
                it.certificate().getSubjectX500Principal().getName(),
                it.certificate().getSerialNumber().toString(16));
    }

    private String revoked(Optional<Revocation> revocation) {
        return revocation
                .map(it -> it.equals(Revocation.ALWAYS) ? words.getString("revoked") : filled("revokedFrom", it.from()))
                .map(", "::concat)
                .orElse("");
    }

    private String filled(String key, Object... values) {
        var texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) texts[i] = values[i].toString();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String print(String jwk) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(jwk.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, OF_A_KEY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
