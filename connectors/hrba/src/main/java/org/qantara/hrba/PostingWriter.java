package org.qantara.hrba;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.ContactPoint;
import org.qantara.model.Organisation;
import org.qantara.model.Text;
import org.qantara.model.Vacancy;
import org.qantara.parsing.Place;
import org.qantara.parsing.Unplaced;
import org.qantara.spi.LossReport;
import org.qantara.spi.Payload;
import org.qantara.spi.Translation;

/** Writes a delivery of one posting; what is known only by names of the agency's lists stays away. */
final class PostingWriter {
    private static final String SUPPLIER = "Qantara";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

    private final Out out = new Out();
    private final Place said = Place.ofRecord();
    private final Vacancy vacancy;
    private final String supplier;

    private PostingWriter(Vacancy vacancy) {
        this.vacancy = vacancy;
        this.supplier = vacancy.provenance().generator().orElse(SUPPLIER);
    }

    static Translation<Payload> write(Vacancy vacancy) {
        var writer = new PostingWriter(vacancy);
        writer.write();
        var losses = new LossReport();
        writer.said.at("provenance").whole();
        Unplaced.report(vacancy, writer.said, losses);
        var document = writer.out.done();
        if (!writer.out.heldAll()) Unplaced.unheld("", vacancy, writer.out::holds, losses);
        return Translation.of(new Payload(Payload.XML, document), losses.losses());
    }

    private void write() {
        out.begin(DeliveryReader.ROOT);
        header();
        out.begin("Data");
        out.begin("JobPositionPosting");
        out.text("JobPositionPostingId", Optional.of(vacancy.id()), said.at("id"));
        vacancy.employer().ifPresent(employer -> hiringOrg(employer, said.at("employer")));
        postDetail();
        new InformationWriter(vacancy, out, said).write();
        out.end();
        out.end();
        out.end();
    }

    private void header() {
        out.begin("Header");
        out.fixed("SupplierId", supplier);
        vacancy.provenance()
                .created()
                .filter(created -> INSTANT.matcher(created).matches())
                .ifPresent(created -> out.fixed("Timestamp", created));
        out.fixed("Amount", "1");
        out.fixed("TypeOfLoad", "D");
        out.end();
    }

    private void hiringOrg(Organisation employer, Place place) {
        boolean sector = Systems.has(Systems.INDUSTRY, employer.sector());
        int number = number(employer);
        var contacts = new ContactWriter(out, employer.contacts(), place.at("contacts"));
        if (employer.name().isEmpty()
                && number < 0
                && !sector
                && contacts.isEmpty()
                && employer.address().isEmpty()) return;
        out.begin("HiringOrg");
        out.text("HiringOrgName", employer.name(), place.at("name"));
        if (number >= 0) {
            out.fixed("HiringOrgId", employer.identifiers().get(number).value());
            place.at("identifiers").item(number).whole();
        }
        contacts.site("ProfileWebSite");
        if (sector) {
            out.begin("Industry");
            out.code(Systems.INDUSTRY, employer.sector(), place.at("sector"));
            out.end();
        }
        contacts.write(employer.address(), place.at("address"), "GeneralWebSite");
        out.end();
    }

    private static int number(Organisation employer) {
        for (int i = 0; i < employer.identifiers().size(); i++)
            if (employer.identifiers().get(i).scheme().equals(Optional.of(Systems.of("HiringOrgId")))) return i;
        return -1;
    }

    /** A status is required; what is sent without one is to be entered. */
    private void postDetail() {
        out.begin("PostDetail");
        out.day("StartDate", vacancy.posted(), said.at("posted"));
        vacancy.provenance()
                .updated()
                .filter(updated -> INSTANT.matcher(updated).matches())
                .ifPresent(updated -> out.fixed("LastModificationDate", updated));
        out.fixed(
                "Action",
                switch (vacancy.status().orElse(Vacancy.Status.OPEN)) {
                    case OPEN -> "1";
                    case CLOSED -> "3";
                });
        said.at("status").whole();
        out.fixed("SupplierName", supplier);
        var contacts = new ContactWriter(out, vacancy.contacts(), said.at("contacts"));
        if (!contacts.isEmpty()) {
            out.begin("PostedBy");
            contacts.write(Optional.empty(), said, "JobContactWebSite");
            out.end();
        }
        out.end();
    }

    /** The text in German, or else the first. */
    static int german(List<Text> texts) {
        for (int i = 0; i < texts.size(); i++) {
            var language = texts.get(i).language();
            if (language.isPresent()
                    && (language.get().equals("de") || language.get().startsWith("de-"))) return i;
        }
        return 0;
    }

    static boolean isReachable(ContactPoint contact) {
        return switch (contact.kind()) {
            case EMAIL, PHONE, MOBILE, WEB -> true;
            case FAX, SOCIAL, MESSAGING -> false;
        };
    }
}
