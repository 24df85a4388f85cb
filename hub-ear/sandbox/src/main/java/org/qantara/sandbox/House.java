package org.qantara.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.qantara.sandbox.hub.Answer;
import org.qantara.sandbox.hub.Letter;
import org.qantara.sandbox.partner.Judges;
import org.qantara.sandbox.partner.Judges.Demand;

/** The invented partners, each with the channel it takes records by and what it demands of them. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that cannot be changed
enum House {
    ANAPEC("mailbox-pull", new Demand("PersonName", "NO_NAME")),
    OFPPT("mailbox-pull", new Demand("names", "NO_NAME")),
    ZAV("rest-push", new Demand("PersonName", "NO_NAME")),
    VDAB("soap-push", new Demand("PersonName", "NO_NAME"), new Demand("BirthDate", "NO_BIRTH_DATE")),
    ENABEL("mailbox-queue", new Demand("name", "NO_NAME"));

    /** Of whatever a person has said to their records being sent. */
    private static final List<Demand> CONSENTS = List.of(new Demand("textVersion", "NO_TEXT_VERSION"));

    private final String channel;
    private final List<Demand> demands;

    House(String channel, Demand... demands) {
        this.channel = channel;
        this.demands = List.of(demands);
    }

    /** @throws IllegalArgumentException if the sandbox has no such house */
    static House of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Function<Letter, Answer> judge() {
        var records = Judges.of(name(), demands);
        var consents = Judges.of(name(), CONSENTS);
        return letter -> (letter.recordType().equals("consent") ? consents : records).apply(letter);
    }

    /** Whether the registry leads to the sandbox's own house: its channel, and a push to this machine. */
    boolean isHere(Registration registration) {
        return registration.channel(id()).filter(channel::equals).isPresent()
                && (!channel.endsWith("push")
                        || registration.address(id()).getHost().equals("localhost"));
    }
}
