package org.qantara.hub.report;

import static org.qantara.hub.report.Dimension.UNKNOWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A placement or an enrolment.
 *
 * @param versions in the order in which they were told
 * @param facts of whoever it is about
 */
record CountedRecord(List<Version> versions, List<Fact> facts) implements Counted {
    @Override
    public Optional<Placed> seen(Lens lens) {
        return Version.last(versions, lens.knownAt())
                .filter(it -> !it.occurred().isAfter(lens.asOf()))
                .flatMap(it -> placed(it, lens));
    }

    private Optional<Placed> placed(Version version, Lens lens) {
        return lens.definition().states().stream()
                .filter(it -> it.id().equals(version.state()))
                .findFirst()
                .map(state -> new Placed(version.corridor().orElse(UNKNOWN), List.of(state), codes(version, lens)));
    }

    private Map<Dimension, String> codes(Version version, Lens lens) {
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : lens.definition().dimensions())
            codes.put(
                    dimension,
                    switch (dimension) {
                        case REGION -> version.region().orElseGet(() -> Facts.code(dimension, facts, lens));
                        case OCCUPATION -> version.occupation().orElseGet(() -> Facts.code(dimension, facts, lens));
                        case TRACK -> version.track().orElse(UNKNOWN);
                        case OUTCOME -> version.state();
                        case SEX, AGE -> Facts.code(dimension, facts, lens);
                    });
        return codes;
    }
}
