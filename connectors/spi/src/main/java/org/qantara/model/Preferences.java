package org.qantara.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which work the person would take, where and on what terms. */
public record Preferences(
        List<Term> occupations,
        List<Address> places,
        List<Term> schedules,
        List<Term> contracts,
        Optional<PartialDate> availableFrom,
        Optional<Boolean> willingToRelocate,
        Optional<Boolean> willingToTravel,
        Optional<Text> remarks) {
    public Preferences {
        occupations = List.copyOf(occupations);
        places = List.copyOf(places);
        schedules = List.copyOf(schedules);
        contracts = List.copyOf(contracts);
    }

    /** What a reader has gathered of preferences so far; {@code null} is not given. */
    public static final class Draft {
        public final List<Term> occupations = new ArrayList<>();
        public final List<Address> places = new ArrayList<>();
        public final List<Term> schedules = new ArrayList<>();
        public final List<Term> contracts = new ArrayList<>();
        public PartialDate availableFrom;
        public Boolean willingToRelocate;
        public Boolean willingToTravel;
        public Text remarks;

        public Optional<Preferences> done() {
            var preferences = new Preferences(
                    occupations,
                    places,
                    schedules,
                    contracts,
                    Optional.ofNullable(availableFrom),
                    Optional.ofNullable(willingToRelocate),
                    Optional.ofNullable(willingToTravel),
                    Optional.ofNullable(remarks));
            return preferences.equals(NONE) ? Optional.empty() : Optional.of(preferences);
        }
    }

    private static final Preferences NONE = new Preferences(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
