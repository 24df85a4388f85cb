package org.qantara.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a registry: invented partners, and agreements for everything one of them sends. */
public final class Registry {

    /** All of a candidate's record, and what needs a permission of its own. */
    private static final List<String> EVERYTHING = List.of(
            "/person",
            "/person/identifiers[NATIONAL_ID]",
            "/person/identifiers[PASSPORT]",
            "/person/identifiers[RESIDENCE_PERMIT]",
            "/person/identifiers[SOCIAL_SECURITY]",
            "/person/identifiers[OTHER]",
            "/contacts",
            "/addresses",
            "/summary",
            "/objectives",
            "/preferences",
            "/experience",
            "/education",
            "/languages",
            "/skills",
            "/licences",
            "/certificates",
            "/achievements",
            "/references",
            "/attachments[PHOTO]",
            "/attachments[SIGNATURE]",
            "/attachments[DOCUMENT]",
            "/provenance");

    private final List<String> ids = new ArrayList<>();
    private final List<String> partners = new ArrayList<>();

    /** A partner that is pushed to. */
    public Registry push(Receiver receiver, String type, String format) {
        return add(receiver.id(), format, "\"type\": \"%s\", \"url\": \"%s\"".formatted(type, receiver.url()));
    }

    /** A partner that fetches. */
    public Registry partner(String id, String format) {
        return add(id, format, "\"type\": \"mailbox-pull\"");
    }

    /** A partner that listens to a queue. */
    Registry queue(String id, String format) {
        return add(id, format, "\"type\": \"mailbox-queue\"");
    }

    private Registry add(String id, String format, String channel) {
        ids.add(id);
        partners.add(
                "{\"id\": \"%1$s\", \"country\": \"MA\", \"name\": {\"en\": \"%1$s\", \"ar\": \"شريك %1$s\"}, \"format\": \"%2$s\", \"channel\": {%3$s}}"
                        .formatted(id, format, channel));
        return this;
    }

    /** With agreements that {@code sender} sends candidates to every other. */
    public String text(String sender) {
        var agreements = ids.stream()
                .filter(id -> !id.equals(sender))
                .map(("{\"from\": \"" + sender
                        + "\", \"to\": \"%s\", \"record\": \"candidate\", \"purpose\": \"job-placement\","
                        + " \"fields\": [\"" + String.join("\", \"", EVERYTHING)
                        + "\"], \"legalGround\": \"public-task\","
                        + " \"authorisation\": {\"reference\": \"CNDP-TEST\", \"validFrom\": \"2024-01-01\","
                        + " \"validUntil\": \"2099-12-31\"},"
                        + " \"validFrom\": \"2024-01-01\", \"validUntil\": \"2099-12-31\"}")::formatted)
                .collect(Collectors.joining(",\n"));
        return "{\"partners\": [%s],%n\"agreements\": [%s]}".formatted(String.join(",\n", partners), agreements);
    }
}
