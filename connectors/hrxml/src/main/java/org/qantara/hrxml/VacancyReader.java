package org.qantara.hrxml;

import java.util.Locale;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads a {@code PositionOpening}. Its profiles say the same in several languages; the first is the master. */
final class VacancyReader {
    static final String ROOT = "PositionOpening";

    private final Vacancy.Draft draft = new Vacancy.Draft(EuresVacancyConnector.ID.value());
    private final LossReport losses;
    private String partyAt;
    private String party;
    private boolean profileRead;

    private VacancyReader(LossReport losses) {
        this.losses = losses;
    }

    /** @throws Refusal if it is another document, or has no id or title */
    static Vacancy read(Node root, LossReport losses) {
        if (!root.name().equals(ROOT) || !root.namespace().equals(Dialect.HR))
            throw new Refusal(
                    Problem.of(ProblemCode.FORMAT_MISMATCH, "", EuresVacancyConnector.ID.value(), root.name()));
        return new VacancyReader(losses).read(root);
    }

    private Vacancy read(Node root) {
        root.attribute("majorVersionID");
        root.attribute("minorVersionID");
        var validFrom = root.attribute("validFrom");
        if (validFrom != null) posted(validFrom);
        root.children(this::part);
        if (draft.id == null) throw Refusal.missing("/PositionOpening/DocumentID");
        if (draft.titles.isEmpty()) throw Refusal.missing("/PositionOpening/PositionProfile/PositionTitle");
        requester();
        return draft.done();
    }

    private void posted(String validFrom) {
        var reading = Dates.parse(validFrom.strip());
        if (reading == null) losses.add("/PositionOpening/@validFrom", Loss.Reason.UNREADABLE);
        else {
            if (reading.cut()) losses.add("/PositionOpening/@validFrom", Loss.Reason.LESS_PRECISE);
            draft.posted = reading.date();
        }
    }

    private void part(Node node) {
        switch (Dialect.name(node)) {
            case "DocumentID" -> id(node);
            case "PositionOpeningStatusCode" -> status(node);
            case "PostingRequester" -> node.children(this::requester);
            case "PositionProfile" -> profile(node);
            default -> {}
        }
    }

    private void id(Node node) {
        if (draft.id != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        draft.provenance.version = node.attribute("schemeVersionID");
        draft.id = node.textOrNull();
    }

    private void status(Node node) {
        if (draft.status != null) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        node.attribute("name");
        switch (node.text().toLowerCase(Locale.ROOT)) {
            case "active" -> draft.status = Vacancy.Status.OPEN;
            case "closed", "inactive" -> draft.status = Vacancy.Status.CLOSED;
            case "" -> {}
            default -> node.lost(Loss.Reason.UNKNOWN_CODE);
        }
    }

    private void requester(Node node) {
        switch (Dialect.name(node)) {
            case "PartyID" -> {
                partyAt = node.path();
                party = Values.text(party, node);
            }
            case "PartyName" -> draft.provenance.generator = Values.text(draft.provenance.generator, node);
            default -> {}
        }
    }

    /** Who publishes is known by name, or else by id. */
    private void requester() {
        if (party == null || party.equals(draft.provenance.generator)) return;
        if (draft.provenance.generator == null) draft.provenance.generator = party;
        else losses.add(partyAt, Loss.Reason.NO_PLACE);
    }

    private void profile(Node node) {
        var language = node.attribute("languageCode");
        if (!profileRead) draft.provenance.language = language;
        new PositionReader(draft, language, profileRead, losses).read(node);
        profileRead = true;
    }
}
