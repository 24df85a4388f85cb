package org.qantara.europass;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Candidate;
import org.qantara.model.ContactPoint;
import org.qantara.model.ContactPoint.Kind;
import org.qantara.parsing.DocumentWriter;
import org.qantara.spi.Loss;

/** Writes the ways to reach somebody. */
final class ContactWriter {
    private final ValueWriter values;
    private final Report report;
    private final DocumentWriter out;

    ContactWriter(ValueWriter values) {
        this.values = values;
        this.report = values.report;
        this.out = values.out;
    }

    /** What is done with one contact that stands at a path of the record. */
    private interface Step {
        void write(ContactPoint contact, String at);
    }

    void contactInfo(Candidate candidate) {
        var contacts = candidate.contacts();
        out.begin("ContactInfo");
        report.first("/addresses", candidate.addresses()).ifPresent(address -> values.address(address, "/addresses"));
        email(contacts);
        values.dialect.list("Telephone");
        each(contacts, "/contacts", Set.of(Kind.PHONE, Kind.MOBILE), this::telephone);
        values.dialect.endList();
        values.dialect.list("Website");
        each(contacts, "/contacts", Set.of(Kind.WEB, Kind.SOCIAL), this::website);
        values.dialect.endList();
        values.dialect.list("InstantMessaging");
        each(contacts, "/contacts", Set.of(Kind.MESSAGING), this::messaging);
        values.dialect.endList();
        out.end();
        each(contacts, "/contacts", Set.of(Kind.FAX), (contact, at) -> report.lost(at, contact));
    }

    private static void each(List<ContactPoint> contacts, String list, Set<Kind> kinds, Step step) {
        for (int i = 0; i < contacts.size(); i++)
            if (kinds.contains(contacts.get(i).kind())) step.write(contacts.get(i), Report.item(list, i));
    }

    private void email(List<ContactPoint> contacts) {
        var written = new boolean[1];
        each(contacts, "/contacts", Set.of(Kind.EMAIL), (contact, at) -> {
            if (written[0]) report.lost(at, contact, Loss.Reason.ONLY_FIRST_KEPT);
            else if (!isEmail(contact.value())) report.lost(at, contact, Loss.Reason.UNREADABLE);
            else {
                written[0] = true;
                way("Email", contact.value(), null, Optional.empty());
                report.lost(at + "/use", contact.use());
                report.lost(at + "/service", contact.service());
            }
        });
    }

    /** As the schema wants it: one {@code @}, and a dot after at least one character. */
    private static boolean isEmail(String value) {
        int at = value.indexOf('@');
        int dot = value.indexOf('.', at + 1);
        boolean oneLine = value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        return at > 0 && dot > at + 1 && dot < value.length() - 1 && value.indexOf('@', at + 1) < 0 && oneLine;
    }

    private void telephone(ContactPoint contact, String at) {
        var use = contact.kind() == Kind.MOBILE
                ? "mobile"
                : contact.use().map(ContactWriter::use).orElse(null);
        way("Telephone", contact.value(), use, use == null ? contact.service() : Optional.empty());
        if (use == null || use.equals("mobile")) report.lost(at + "/use", contact.use());
        if (use != null) report.lost(at + "/service", contact.service());
    }

    private static String use(ContactPoint.Use use) {
        return switch (use) {
            case HOME -> "home";
            case WORK -> "work";
            case OTHER -> null;
        };
    }

    private void website(ContactPoint contact, String at) {
        if (!isUri(contact.value())) {
            report.lost(at, contact, Loss.Reason.UNREADABLE);
            return;
        }
        service("Website", contact, Codes.WEBSITES);
        report.lost(at + "/use", contact.use());
        if (contact.kind() == Kind.SOCIAL) report.lost(at + "/kind", contact.kind(), Loss.Reason.LESS_PRECISE);
    }

    private static boolean isUri(String value) {
        try {
            return !new URI(value).toString().isEmpty();
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    private void messaging(ContactPoint contact, String at) {
        service("InstantMessaging", contact, Codes.MESSENGERS);
        report.lost(at + "/use", contact.use());
    }

    private void service(String name, ContactPoint contact, Set<String> codes) {
        var code = contact.service()
                .map(service -> service.toLowerCase(Locale.ROOT))
                .filter(codes::contains);
        way(name, contact.value(), code.orElse(null), code.isPresent() ? Optional.empty() : contact.service());
    }

    private void way(String name, String contact, String code, Optional<String> label) {
        out.begin(name);
        out.leaf("Contact", contact);
        out.begin("Use");
        out.leaf("Code", code);
        out.leaf("Label", label);
        out.end();
        out.end();
    }

    /** An organisation has one website and nothing else. */
    void organisation(List<ContactPoint> contacts, String at) {
        var written = new boolean[1];
        each(contacts, at, Set.of(Kind.values()), (contact, where) -> {
            if (contact.kind() != Kind.WEB) report.lost(where, contact);
            else if (written[0]) report.lost(where, contact, Loss.Reason.ONLY_FIRST_KEPT);
            else if (!isUri(contact.value())) report.lost(where, contact, Loss.Reason.UNREADABLE);
            else {
                written[0] = true;
                boolean business = contact.service().filter("business"::equals).isPresent();
                way("Website", contact.value(), business ? "business" : null, Optional.empty());
                if (!business) report.lost(where + "/service", contact.service());
                report.lost(where + "/use", contact.use());
            }
        });
    }
}
