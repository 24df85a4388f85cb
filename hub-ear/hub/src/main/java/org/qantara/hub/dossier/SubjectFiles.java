package org.qantara.hub.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.qantara.hub.dossier.FileRows.DeliveryRow;
import org.qantara.hub.dossier.SubjectFile.Received;
import org.qantara.hub.dossier.SubjectFile.Sent;
import org.qantara.hub.dossier.SubjectFile.State;
import org.qantara.hub.erasure.Sought;
import org.qantara.hub.erasure.Sought.Found;
import org.qantara.hub.erasure.Whom;
import org.qantara.hub.journal.Expiry.Ended;
import org.qantara.hub.journal.HeldRecords;
import org.qantara.hub.journal.Sql;
import org.qantara.hub.people.Kept;
import org.qantara.hub.registry.Agreement;
import org.qantara.hub.registry.LegalGround;
import org.qantara.hub.registry.PartnerId;
import org.qantara.hub.registry.Registry;
import org.qantara.hub.retention.Periods;
import org.qantara.hub.subject.Keyring;
import org.qantara.hub.subject.Subjects;
import org.qantara.model.RecordType;

/** Puts files together: for everything about a person each table is asked once. */
public final class SubjectFiles {
    private final Sql sql;
    private final Sought sought;
    private final Registry registry;
    private final Periods periods;
    private final HeldRecords records;
    private final KnownRows known;
    private final Clock clock;

    public SubjectFiles(DataSource source, Subjects subjects, Keyring keyring, Registry registry, Clock clock) {
        this.sql = new Sql(source);
        this.sought = new Sought(subjects);
        this.registry = registry;
        this.periods = new Periods(registry);
        this.records = new HeldRecords(keyring);
        this.known = new KnownRows(new Kept(keyring));
        this.clock = clock;
    }

    public SubjectFile of(Whom whom) {
        return sql.read(connection -> of(connection, whom));
    }

    private SubjectFile of(Connection connection, Whom whom) throws SQLException {
        var found = sought.find(connection, whom);
        if (found.isEmpty())
            return new SubjectFile(
                    clock.instant(), State.UNKNOWN, Optional.empty(), List.of(), List.of(), List.of(), Known.NOTHING);
        var rows = new FileRows(connection);
        var holds = found.stream()
                .filter(Predicate.not(Found::isKeptForANamesake))
                .flatMap(one -> one.hold().stream())
                .distinct()
                .toList();
        var isHeld = found.stream().anyMatch(one -> one.hold().isPresent());
        var subjects = found.stream().map(Found::id).toList();
        var now = clock.instant();
        var meant = found.stream().filter(Found::meant).map(Found::id).toList();
        var isErased = found.stream().filter(Found::meant).allMatch(Found::erased);
        return new SubjectFile(
                now,
                isErased ? State.ERASED : State.KNOWN,
                rows.erased(subjects),
                holds,
                received(rows, subjects, records.of(connection, meant), isHeld, now),
                rows.consents(subjects),
                known.of(connection, meant));
    }

    private List<Received> received(
            FileRows rows, List<UUID> subjects, Map<UUID, byte[]> held, boolean isHeld, Instant now)
            throws SQLException {
        var submissions = rows.submissions(subjects);
        var ids = submissions.stream().map(FileRows.SubmissionRow::id).toList();
        var deliveries = rows.deliveries(ids).stream().collect(groupingBy(DeliveryRow::submission));
        var notices = rows.notices(ids, now).stream().collect(groupingBy(FileRows.NoticeRow::delivery));
        var events = rows.events(ids).stream().collect(groupingBy(FileRows.EventRow::submission));
        var agreements = registry.agreements().stream().collect(toMap(Agreement::id, agreement -> agreement));
        return submissions.stream()
                .map(one -> {
                    var sent = deliveries.getOrDefault(one.id(), List.of());
                    return new Received(
                            one.id(),
                            one.from(),
                            one.at(),
                            one.via(),
                            one.format(),
                            one.recordType(),
                            one.purpose(),
                            one.isStored(),
                            Optional.of(one)
                                    .filter(it -> it.isStored() && !isHeld)
                                    .flatMap(it -> keptUntil(it, sent)),
                            Optional.ofNullable(held.get(one.id())).flatMap(it -> Held.of(it, one.recordType())),
                            sent.stream()
                                    .map(it -> sent(
                                            it,
                                            ground(it.agreement(), agreements),
                                            notices.getOrDefault(it.id(), List.of())))
                                    .toList(),
                            events.getOrDefault(one.id(), List.of()).stream()
                                    .map(FileRows.EventRow::event)
                                    .toList());
                })
                .toList();
    }

    private static Sent sent(DeliveryRow one, List<LegalGround> ground, List<FileRows.NoticeRow> notices) {
        return new Sent(
                one.id(),
                one.to(),
                one.way(),
                one.state(),
                one.at(),
                one.agreement(),
                ground,
                one.format(),
                one.withheld(),
                one.problem(),
                notices.stream().map(FileRows.NoticeRow::notice).toList());
    }

    private static List<LegalGround> ground(Optional<String> ids, Map<String, Agreement> agreements) {
        return ids.stream()
                .flatMap(text -> Stream.of(text.split("\\+")))
                .map(agreements::get)
                .filter(java.util.Objects::nonNull)
                .flatMap(agreement -> agreement.legalGround().stream())
                .distinct()
                .toList();
    }

    /** When the last delivery's time is over. */
    private Optional<Instant> keptUntil(FileRows.SubmissionRow one, List<DeliveryRow> sent) {
        if (sent.stream().anyMatch(it -> it.state().isEmpty())) return Optional.empty();
        var type = RecordType.of(one.recordType()).orElseThrow();
        return sent.stream()
                .map(it -> periods.until(new Ended(
                        new PartnerId(one.from()),
                        new PartnerId(it.to()),
                        type,
                        one.purpose(),
                        it.at().orElseThrow())))
                .max(Instant::compareTo);
    }
}
