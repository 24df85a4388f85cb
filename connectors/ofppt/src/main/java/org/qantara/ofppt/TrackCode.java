package org.qantara.ofppt;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qantara.model.Term;

/**
 * The code of a track, taken apart.
 *
 * @param code as written
 */
record TrackCode(String code, String sectorCode, String levelCode, boolean isEvening) {
    private static final Map<String, String> LEVELS = Map.of(
            "TS", "Technicien spécialisé",
            "T", "Technicien",
            "Q", "Qualification",
            "S", "Spécialisation",
            "BP", "Baccalauréat professionnel",
            "FQ", "Formation qualifiante");
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2,8})(?:_[A-Z0-9]+)+_(TS|T|Q|S|BP|FQ)(_RCDS)?");

    static Optional<TrackCode> of(String text) {
        var shape = SHAPE.matcher(text);
        return shape.matches()
                ? Optional.of(new TrackCode(text, shape.group(1), shape.group(2), shape.group(3) != null))
                : Optional.empty();
    }

    Term level() {
        return Term.of("ofppt-level", levelCode, LEVELS.get(levelCode));
    }

    Term sector() {
        return Term.of("ofppt-sector", sectorCode);
    }
}
