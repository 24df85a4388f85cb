package org.qantara.hub.terminology.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.qantara.hub.terminology.CodeShape;
import org.qantara.hub.terminology.Mapping;
import org.qantara.hub.terminology.Relation;
import org.qantara.hub.terminology.VersionName;
import org.qantara.hub.terminology.table.Layout.Link;
import org.qantara.hub.terminology.table.Layout.Reach;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Rule;

/** The codes of other systems in a table. How sure they are often shows only once all are there. */
final class Links {
    /** Where one leads. */
    private record End(String system, String code) {}

    /**
     * One as it stands in its row.
     *
     * @param relation as the row says it, or as it is by the reach
     */
    private record Given(
            String from,
            End to,
            Optional<String> toVersion,
            Optional<Relation> relation,
            Reach reach,
            Optional<Boolean> recommended,
            String source) {}

    private final Layout layout;
    private final Header header;
    private final Faults faults;
    private final List<Given> given = new ArrayList<>();
    private final Map<String, Map<String, Set<String>>> targets = new HashMap<>(); // by code and system
    private final Map<End, Set<String>> origins = new HashMap<>();

    Links(Layout layout, Header header, Faults faults) {
        this.layout = layout;
        this.header = header;
        this.faults = faults;
    }

    void add(CSVRecord row, String from) {
        for (var link : layout.links()) {
            var code = header.value(row, link.column());
            if (code.isEmpty() || !fits(row, link.column(), link.system(), code)) continue;
            add(new Given(
                    from,
                    new End(link.system(), code),
                    Optional.empty(),
                    Optional.empty(),
                    link.reach(),
                    recommended(row, link),
                    layout.name()));
        }
        if (!header.value(row, OwnLayout.TO_CODE).isEmpty()) own(row, from);
    }

    private void own(CSVRecord row, String from) {
        var system = header.value(row, OwnLayout.TO_SYSTEM);
        var relation = Relation.of(header.value(row, OwnLayout.RELATION));
        var code = header.value(row, OwnLayout.TO_CODE);
        if (system.isEmpty()) faults.add(row.getRecordNumber(), OwnLayout.TO_SYSTEM, ProblemCode.MISSING_FIELD);
        else if (relation.isEmpty())
            faults.add(
                    row.getRecordNumber(),
                    OwnLayout.RELATION,
                    ProblemCode.UNKNOWN_CODE,
                    "exact, broader, narrower, guessed");
        else if (fits(row, OwnLayout.TO_CODE, system, code))
            add(new Given(
                    from,
                    new End(system, code),
                    value(row, OwnLayout.TO_VERSION).map(VersionName::of),
                    relation,
                    Reach.ASSIGNED,
                    value(row, OwnLayout.RECOMMENDED).map(Links::isYes),
                    value(row, OwnLayout.SOURCE).orElse(layout.name())));
    }

    private boolean fits(CSVRecord row, String column, String system, String code) {
        var wrong = CodeShape.of(system).filter(it -> !it.fits(code));
        wrong.ifPresent(it -> faults.add(row.getRecordNumber(), header.spelt(column), Rule.CODE, it.example()));
        return wrong.isEmpty();
    }

    private Optional<Boolean> recommended(CSVRecord row, Link link) {
        return link.recommended().flatMap(it -> value(row, it)).map(Links::isYes);
    }

    private Optional<String> value(CSVRecord row, String column) {
        return Optional.of(header.value(row, column)).filter(it -> !it.isEmpty());
    }

    private static boolean isYes(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    private void add(Given link) {
        given.add(link);
        targets.computeIfAbsent(link.from, _ -> new HashMap<>())
                .computeIfAbsent(link.to.system, _ -> new HashSet<>())
                .add(link.to.code);
        origins.computeIfAbsent(link.to, _ -> new HashSet<>()).add(link.from);
    }

    List<Mapping> mappings() {
        return given.stream().map(this::mapping).toList();
    }

    private Mapping mapping(Given link) {
        return new Mapping(
                link.from,
                link.to.system,
                link.toVersion,
                link.to.code,
                link.relation.orElseGet(() -> relation(link)),
                link.recommended.orElse(isOnly(link)),
                link.source);
    }

    private Relation relation(Given link) {
        var isShared = origins.get(link.to).size() > 1;
        return switch (link.reach) {
            case MEMBER -> Relation.BROADER;
            case ASSIGNED -> isOnly(link) && isShared ? Relation.BROADER : Relation.GUESSED;
            case COMPLETE -> {
                if (isOnly(link)) yield isShared ? Relation.BROADER : Relation.EXACT;
                yield isShared ? Relation.GUESSED : Relation.NARROWER;
            }
        };
    }

    private boolean isOnly(Given link) {
        return targets.get(link.from).get(link.to.system).size() == 1;
    }
}
