package org.qantara.credentials;

import org.qantara.model.Award;
import org.qantara.model.Organisation;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;

/** Who awarded what is claimed, and when; the issuer and the day of issue where nothing else is said. */
final class Awarding {
    private static final int AWARDED = 0;
    private static final int ISSUED = 1;

    private final Best<Process> processes = new Best<>();
    private final Best<Organisation> bodies = new Best<>();
    private final Best<PartialDate> dates = new Best<>();

    /** ELM: AwardingProcess. Either may be {@code null}. */
    private record Process(Organisation body, PartialDate date) {}

    /** Who signs for the credential, who need not be the awarding body. */
    void issuer(Node node) {
        bodies.read(ISSUED, node, it -> OrganisationReader.read(it).orElse(null));
    }

    void issued(Node node) {
        dates.read(ISSUED, node, Dates::read);
    }

    /**
     * How a claim was awarded. Of several only one has a place: the first of a claim that is no part of another.
     *
     * @param depth of the claim, 0 if it is no part of another
     */
    void process(Node node, int depth) {
        processes.read(depth, node, Awarding::process);
    }

    private static Process process(Node node) {
        var read = new Object() {
            Organisation body;
            PartialDate date;
        };
        node.fields(field -> {
            switch (field.name()) {
                case "awardingBody" ->
                    read.body = OrganisationReader.read(field).orElse(null);
                case "awardingDate" -> read.date = Dates.read(field);
                case "id", "type" -> field.ignore();
                default -> {}
            }
        });
        return read.body == null && read.date == null ? null : new Process(read.body, read.date);
    }

    /** Says who and when, once all is read. */
    void into(Award.Draft award, LossReport report) {
        var process = processes.of(report, Loss.Reason.ONLY_FIRST_KEPT);
        if (process != null) {
            bodies.add(AWARDED, process.body);
            dates.add(AWARDED, process.date);
        }
        award.awardingBody = bodies.of(report, Loss.Reason.NO_PLACE);
        award.date = dates.of(report, Loss.Reason.NO_PLACE);
    }
}
