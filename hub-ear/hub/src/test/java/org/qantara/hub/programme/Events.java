package org.qantara.hub.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.Partners;
import org.qantara.hub.registry.PartnerId;
import org.qantara.model.Code;
import org.qantara.model.Decision;
import org.qantara.model.Stage;
import org.qantara.model.StageResult;

/** Events as tests tell them: one day, one partner, recorded in the evening of that day. */
final class Events {
    private Events() {}

    static CaseEvent event(String day, Stage stage) {
        return event(day, stage, Optional.empty());
    }

    static CaseEvent event(String day, Stage stage, StageResult result) {
        return event(day, stage, Optional.of(result));
    }

    private static CaseEvent event(String day, Stage stage, Optional<StageResult> result) {
        var occurred = LocalDate.parse(day);
        return new CaseEvent(
                UUID.nameUUIDFromBytes((day + stage + result).getBytes(UTF_8)),
                stage,
                result,
                occurred,
                occurred.atTime(LocalTime.of(20, 0)).toInstant(ZoneOffset.UTC),
                Partners.ANAPEC,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Map.of());
    }

    static CaseEvent recorded(CaseEvent event, Instant at) {
        return new CaseEvent(
                event.id(),
                event.stage(),
                event.result(),
                event.occurred(),
                at,
                event.by(),
                event.expires(),
                event.occupation(),
                event.decided(),
                event.flags(),
                event.knownTo());
    }

    static CaseEvent recordedAfter(CaseEvent event, Duration delay) {
        return recorded(event, event.recorded().plus(delay));
    }

    static CaseEvent by(PartnerId partner, CaseEvent event) {
        return new CaseEvent(
                UUID.nameUUIDFromBytes((partner + event.id().toString()).getBytes(UTF_8)),
                event.stage(),
                event.result(),
                event.occurred(),
                event.recorded(),
                partner,
                event.expires(),
                event.occupation(),
                event.decided(),
                event.flags(),
                event.knownTo());
    }

    static CaseEvent knownTo(PartnerId partner, Instant since, CaseEvent event) {
        return new CaseEvent(
                event.id(),
                event.stage(),
                event.result(),
                event.occurred(),
                event.recorded(),
                event.by(),
                event.expires(),
                event.occupation(),
                event.decided(),
                event.flags(),
                Map.of(partner, since));
    }

    static CaseEvent of(String isco, CaseEvent event) {
        return new CaseEvent(
                event.id(),
                event.stage(),
                event.result(),
                event.occurred(),
                event.recorded(),
                event.by(),
                event.expires(),
                List.of(Code.of("isco-08", isco)),
                event.decided(),
                event.flags(),
                event.knownTo());
    }

    static CaseEvent decided(Decision.By decider, CaseEvent event) {
        return new CaseEvent(
                event.id(),
                event.stage(),
                event.result(),
                event.occurred(),
                event.recorded(),
                event.by(),
                event.expires(),
                event.occupation(),
                Optional.of(decider),
                event.flags(),
                event.knownTo());
    }

    static CaseEvent expiring(String day, CaseEvent event) {
        return new CaseEvent(
                event.id(),
                event.stage(),
                event.result(),
                event.occurred(),
                event.recorded(),
                event.by(),
                Optional.of(LocalDate.parse(day)),
                event.occupation(),
                event.decided(),
                event.flags(),
                event.knownTo());
    }
}
