package org.qantara.elmo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Award;
import org.qantara.model.Credential;
import org.qantara.model.PartialDate;
import org.qantara.parsing.Place;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Writes an award as a document with one report. */
final class AwardWriter {
    private static final Pattern DATE_TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?");

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

    private final Award award;
    private final Out out;
    private final Place said = Place.ofRecord();

    AwardWriter(Award award, Version version) {
        this.award = award;
        this.out = new Out(version);
    }

    /** @throws Refusal if the award lacks what the schema demands */
    Translation<Payload> write() {
        var issued = issued();
        out.begin(Version.ROOT);
        out.leaf("generatedDate", dateTime(award.provenance().created()).orElse(issued));
        new LearnerWriter(award.person(), out, said.at("person")).write();
        out.begin("report");
        IssuerWriter.write(
                award.awardingBody().orElseThrow(() -> Out.notWritable("/awardingBody")), out, said.at("awardingBody"));
        specifications();
        out.leaf("issueDate", issued);
        award.credential().ifPresent(this::attachment);
        out.end();
        out.end();
        return out.done(award, said);
    }

    /** When the document the award was read from was issued; else the day of the award; else when that was made. */
    private String issued() {
        return dateTime(award.provenance().updated())
                .or(() ->
                        award.date().filter(PartialDate.OfDay.class::isInstance).map(day -> day + "T00:00:00"))
                .or(() -> dateTime(award.provenance().created()))
                .orElseThrow(() -> Out.notWritable("/date"));
    }

    private static Optional<String> dateTime(Optional<String> written) {
        return written.filter(AwardWriter::isDateTime);
    }

    private static boolean isDateTime(String text) {
        var parts = DATE_TIME.matcher(text);
        if (!parts.matches()) return false;
        try {
            LocalTime.parse(parts.group(2));
            return LocalDate.parse(parts.group(1)).getYear() > 0;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    private void specifications() {
        var units = award.units();
        boolean ofFirst = !units.isEmpty() && units.getFirst().titles().equals(award.titles());
        var outline = Outline.of(units, !ofFirst);
        var place = said.at("units");
        if (outline.isAsNumbered())
            for (int i = 0; i < units.size(); i++) place.item(i).at("number").whole();
        var writer = new SpecificationWriter(award, out, said);
        for (var top : outline.tops()) writer.write(top);
    }

    private void attachment(Credential credential) {
        if (!MEDIA_TYPE.matcher(credential.mediaType()).matches()) return;
        out.begin("attachment");
        out.leaf(
                "content",
                "data:" + credential.mediaType() + ";base64,"
                        + credential.content().base64());
        out.end();
        var place = said.at("credential");
        place.at("mediaType").whole();
        place.at("content").whole();
        if (credential.signature() == AttachmentReader.signature(credential.mediaType(), credential.content()))
            place.at("signature").whole();
    }
}
