package org.qantara.hrxml;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qantara.model.Address;
import org.qantara.parsing.Node;

/** Reads an address or a place. Street, building and unit given apart become one line. */
final class AddressReader {
    private final Address.Draft address;
    private String building;
    private String street;
    private String unit;

    private AddressReader(Address.Draft address) {
        this.address = address;
    }

    static void read(Node node, Address.Draft address) {
        var reader = new AddressReader(address);
        node.children(reader::read);
        var line = Stream.of(reader.building, reader.street, reader.unit)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        if (!line.isEmpty()) address.lines.add(line);
    }

    private void read(Node node) {
        switch (Dialect.name(node)) {
            case "AddressLine" -> {
                var line = node.textOrNull();
                if (line != null) address.lines.add(line);
            }
            case "BuildingNumber" -> building = Values.text(building, node);
            case "StreetName" -> street = Values.text(street, node);
            case "Unit" -> unit = Values.text(unit, node);
            case "CityName" -> address.city = Values.text(address.city, node);
            case "CountrySubDivisionCode", "CountrySubdivisionCode" ->
                address.region = Values.text(address.region, node);
            case "CountryCode" -> address.country = Values.country(address.country, node);
            case "PostalCode" -> address.postalCode = Values.text(address.postalCode, node);
            default -> {}
        }
    }
}
