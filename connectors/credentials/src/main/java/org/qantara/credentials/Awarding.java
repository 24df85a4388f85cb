package org.qantara.credentials;

import java.util.Optional;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Who awarded what is claimed, and when; the issuer and the day of issue where nothing else is said. */
final class Awarding {
    private Organisation body;
    private Organisation issuer;
    private PartialDate date;
    private PartialDate issued;
    private boolean said;

    /** Who signs for the credential, who need not be the awarding body; lost if that is known. */
    void issuer(Node node) {
        if (body == null) issuer = OrganisationReader.read(node).orElse(null);
    }

    void issued(Node node) {
        if (date == null) issued = Dates.read(node);
    }

    /** ELM: AwardingProcess. Of several only the first has a place. */
    void process(Node node) {
        if (said) {
            node.lost(Loss.Reason.ONLY_FIRST_KEPT);
            return;
        }
        said = true;
        node.fields(field -> {
            switch (field.name()) {
                case "awardingBody" -> body = OrganisationReader.read(field).orElse(null);
                case "awardingDate" -> date = Dates.read(field);
                case "id", "type" -> field.ignore();
                default -> {}
            }
        });
    }

    /** Reports what was read before another took its place. */
    void report(LossReport report) {
        if (body != null && issuer != null) report.add("/issuer", Loss.Reason.NO_PLACE);
        if (date != null && issued != null) report.add("/issued", Loss.Reason.NO_PLACE);
    }

    Optional<Organisation> body() {
        return Optional.ofNullable(body == null ? issuer : body);
    }

    PartialDate date() {
        return date == null ? issued : date;
    }
}
