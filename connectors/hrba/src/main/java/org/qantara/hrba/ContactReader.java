package org.qantara.hrba;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.Address;
import org.qantara.model.ContactPoint;
import org.qantara.parsing.Node;
import org.qantara.spi.Loss;

/** Reads a {@code Contact}: ways to reach somebody whose name stays behind. */
final class ContactReader {
    private final List<ContactPoint> points = new ArrayList<>();
    private final Address.Draft address = new Address.Draft();
    private final boolean hasAddress;

    /** @param hasAddress whether an address has a place where the contact goes; else it is left unread */
    ContactReader(boolean hasAddress) {
        this.hasAddress = hasAddress;
    }

    void read(Node contact) {
        contact.fields(node -> {
            switch (node.name()) {
                case "PostalAddress" -> {
                    if (hasAddress) node.fields(child -> place(child, address));
                }
                case "VoiceNumber" -> voice(node);
                case "EMail" -> point(ContactPoint.Kind.EMAIL, node);
                case "GeneralWebSite", "JobContactWebSite" -> point(ContactPoint.Kind.WEB, node);
                default -> {}
            }
        });
    }

    private void point(ContactPoint.Kind kind, Node node) {
        var value = node.text();
        if (!value.isEmpty()) points.add(ContactPoint.of(kind, value));
    }

    private void voice(Node voice) {
        var parts = new String[3];
        voice.fields(node -> {
            switch (node.name()) {
                case "IntlCode" -> parts[0] = node.textOrNull();
                case "AreaCode" -> parts[1] = node.textOrNull();
                case "TelNumber" -> parts[2] = node.textOrNull();
                default -> {}
            }
        });
        var number = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!number.isEmpty()) points.add(ContactPoint.of(ContactPoint.Kind.PHONE, number));
    }

    /** A part of an address; a region is a code of a list that is not known here. */
    static void place(Node node, Address.Draft address) {
        switch (node.name()) {
            case "CountryCode" -> address.country = Values.country(address.country, node);
            case "PostalCode" -> address.postalCode = Values.text(address.postalCode, node);
            case "Region" -> node.lost(Loss.Reason.UNKNOWN_CODE);
            case "Municipality" -> address.city = Values.text(address.city, node);
            case "StreetName" -> {
                var street = node.textOrNull();
                if (street != null) address.lines.add(street);
            }
            default -> {}
        }
    }

    List<ContactPoint> points() {
        return points;
    }

    Address.Draft address() {
        return address;
    }
}
