package org.qantara.hub.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/**
 * Where a case stands.
 *
 * @param since the day on which it came to this stage
 */
public record Position(Stage stage, Optional<StageResult> result, LocalDate since) {}
