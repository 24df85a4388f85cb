package org.qantara.hub.corridor;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.Set;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/**
 * A stage with one of some results.
 *
 * @param results in the order of the text; any, or none, if it is empty
 */
public record Reach(Stage stage, Set<StageResult> results) {
    public Reach {
        results = InOrder.of(results);
    }

    public boolean isMetBy(Stage reached, Optional<StageResult> result) {
        return reached == stage
                && (results.isEmpty() || result.filter(results::contains).isPresent());
    }

    /** As people read it: {@code VISA (GRANTED, DEEMED)}. */
    @Override
    public String toString() {
        if (results.isEmpty()) return stage.name();
        return stage + results.stream().map(Enum::name).collect(joining(", ", " (", ")"));
    }
}
