package org.qantara.europass;

import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Candidate;
import org.qantara.model.HubRecord;
import org.qantara.model.Provenance;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Translation;
import org.qantara.spi.Writes;

/** Writes a passport of version 3.4, in the order the schema wants. */
final class PassportWriter {
    private static final Pattern LOCALE = Pattern.compile("[a-zA-Z]{2}(-[a-zA-Z]{3})?");

    private final Candidate candidate;
    private final ValueWriter values;
    private final Report report;

    private PassportWriter(Candidate candidate, Dialect dialect, Report report) {
        this.candidate = candidate;
        this.values = new ValueWriter(dialect, report);
        this.report = report;
    }

    static Translation<Payload> write(HubRecord record, Dialect dialect, String mediaType) {
        if (!(record instanceof Candidate candidate)) return Writes.ofNoneOfItsTypes();
        if (candidate.person().names().isEmpty())
            return Translation.refused(Problem.of(ProblemCode.NOT_WRITABLE, "/person/names"));
        var losses = new LossReport();
        new PassportWriter(candidate, dialect, new Report(losses)).passport();
        if (!dialect.out().heldAll()) Unplaced.unheld("", candidate, dialect.out()::holds, losses);
        return Translation.of(new Payload(mediaType, dialect.out().done()), losses.losses());
    }

    private void passport() {
        var provenance = candidate.provenance();
        values.dialect.root(locale(provenance.language()));
        documentInfo(provenance);
        values.out.begin("LearnerInfo");
        new IdentificationWriter(candidate, values).identification();
        new CareerWriter(candidate, values).career();
        new SkillsWriter(candidate, values).skills();
        new AchievementWriter(candidate, values).achievements();
        values.out.end();
        attachments();
        values.out.end();
        report.lost("/preferences", candidate.preferences());
        report.lost("/references", candidate.references());
    }

    private void documentInfo(Provenance provenance) {
        var out = values.out;
        var created = provenance.created().flatMap(DocumentDates::dateTime);
        var updated = provenance.updated().flatMap(DocumentDates::dateTime);
        out.begin("DocumentInfo");
        out.leaf(
                "DocumentType",
                provenance.documentType().filter(Codes.WRITTEN_TYPES::contains).orElse("ECV"));
        out.leaf("CreationDate", created.or(() -> updated).orElse(DocumentDates.UNKNOWN));
        out.leaf("LastUpdateDate", updated.or(() -> created).orElse(DocumentDates.UNKNOWN));
        out.leaf("XSDVersion", "V3.4");
        out.leaf("Generator", "Qantara");
        out.end();
    }

    private static String locale(Optional<String> language) {
        return language.filter(tag -> LOCALE.matcher(tag).matches())
                .or(() -> language.filter(tag -> tag.length() > 2 && !Character.isLetter(tag.charAt(2)))
                        .map(tag -> tag.substring(0, 2))
                        .filter(tag -> LOCALE.matcher(tag).matches()))
                .orElse("en");
    }

    private void attachments() {
        values.dialect.list("Attachment");
        var files = new FileWriter(values);
        for (int i = 0; i < candidate.attachments().size(); i++)
            files.document(candidate.attachments().get(i), Report.item("/attachments", i));
        values.dialect.endList();
    }
}
