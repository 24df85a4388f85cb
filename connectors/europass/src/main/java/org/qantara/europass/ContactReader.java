package org.qantara.europass;

import java.util.List;
import java.util.Optional;
import org.qantara.model.Address;
import org.qantara.model.CandidateDraft;
import org.qantara.model.ContactPoint;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads the ways to reach somebody. */
final class ContactReader {
    private final CandidateDraft draft;
    private final Values values;

    ContactReader(CandidateDraft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void way(Node way) {
        switch (way.name()) {
            case "Address" -> {
                var address = new Address.Draft();
                values.address(way, address);
                if (!address.isEmpty()) draft.addresses.add(address.done());
            }
            case "Email" -> add(way, ContactPoint.Kind.EMAIL, draft.contacts, values);
            case "Telephone" -> telephone(way);
            case "Website" -> add(way, ContactPoint.Kind.WEB, draft.contacts, values);
            case "InstantMessaging" -> add(way, ContactPoint.Kind.MESSAGING, draft.contacts, values);
            case "TelephoneList", "WebsiteList", "InstantMessagingList" -> way.children(this::way);
            default -> {}
        }
    }

    static void add(Node node, ContactPoint.Kind kind, List<ContactPoint> into, Values values) {
        var way = new Way();
        node.fields(way::field);
        way.use.codeOrLabel(node, values);
        way.addTo(into, kind, null, node, values);
    }

    private void telephone(Node node) {
        var way = new Way();
        node.fields(way::field);
        var use = use(way.use.code);
        boolean mobile = "mobile".equals(way.use.code);
        boolean known = use != null || mobile;
        if (!known && way.use.code != null) values.lost(node, "/Use/Code", Loss.Reason.UNKNOWN_CODE);
        way.use.codeOrLabel(node, values);
        if (known) way.use.code = null;
        way.addTo(draft.contacts, mobile ? ContactPoint.Kind.MOBILE : ContactPoint.Kind.PHONE, use, node, values);
    }

    private static ContactPoint.Use use(String code) {
        return switch (String.valueOf(code)) {
            case "home" -> ContactPoint.Use.HOME;
            case "work" -> ContactPoint.Use.WORK;
            default -> null;
        };
    }

    private static final class Way {
        private String contact;
        private CodeLabel use = new CodeLabel();

        void field(Node field) {
            switch (field.name()) {
                case "Contact" -> contact = field.textOrNull();
                case "Use" -> use = CodeLabel.of(field);
                default -> {}
            }
        }

        void addTo(List<ContactPoint> into, ContactPoint.Kind kind, ContactPoint.Use at, Node node, Values values) {
            if (contact != null)
                into.add(new ContactPoint(kind, contact, Optional.ofNullable(at), Optional.ofNullable(use.code)));
            else if (use.code != null) values.lost(node, "/Use", Loss.Reason.NO_PLACE);
        }
    }
}
