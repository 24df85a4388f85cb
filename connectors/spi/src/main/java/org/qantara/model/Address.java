package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A postal address or place, as far as it is known. */
public record Address(
        List<String> lines,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<String> region,
        Optional<Term> country,
        Optional<ContactPoint.Use> use) {
    public Address {
        lines = Require.texts(lines);
        postalCode = Require.text(postalCode);
        city = Require.text(city);
        region = Require.text(region);
    }

    /** What a reader has gathered of an address so far; {@code null} is not given. */
    public static final class Draft {
        public final List<String> lines = new ArrayList<>();
        public String postalCode;
        public String city;
        public String region;
        public Term country;
        public ContactPoint.Use use;

        public boolean isEmpty() {
            return lines.isEmpty() && postalCode == null && city == null && region == null && country == null;
        }

        public Address done() {
            return new Address(
                    lines,
                    Optional.ofNullable(postalCode),
                    Optional.ofNullable(city),
                    Optional.ofNullable(region),
                    Optional.ofNullable(country),
                    Optional.ofNullable(use));
        }
    }
}
