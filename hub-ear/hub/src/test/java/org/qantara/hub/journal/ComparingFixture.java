package org.qantara.hub.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qantara.hub.people.Conflict;
import org.qantara.hub.people.Conflicts;
import org.qantara.hub.people.Descriptions;
import org.qantara.model.CandidateDraft;
import org.qantara.model.HubRecord;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.PartialDate;
import org.qantara.model.PersonName;

/** A ledger that compares who comes with who is known. */
abstract class ComparingFixture extends PeopleFixture {
    static final PersonName SALMA = PersonName.of("سلمى", "الإدريسي");

    static final PartialDate BORN = PartialDate.of(1998, 3, 14);

    final Conflicts conflicts = new Conflicts(database.dataSource(), clock);
    private final Ledger comparing = new SqlLedger(
            database,
            database.dataSource(),
            form,
            subjects,
            justEntered,
            new Descriptions(subjects, keyring, form, clock, ids));

    List<Conflict> open() {
        return conflicts.page(Conflicts.State.OPEN, Optional.empty(), 10);
    }

    Conflict decide(Conflict.Decision decision) {
        return conflicts
                .decide(open().getFirst().id(), decision, "papers seen", OFFICER)
                .orElseThrow();
    }

    /** Those of these deliveries that leave when they are asked for. */
    Set<UUID> leaving(Entry... entries) {
        var asked = new ArrayList<UUID>();
        for (var one : entries) asked.add(delivery(one, 0));
        var leaving = new HashSet<UUID>();
        for (var one : delivering.open(asked))
            if (one instanceof Dispatches.Opened.Ready(var dispatch)) leaving.add(dispatch.deliveryId());
        return leaving;
    }

    static Identifier id(String value) {
        return Identifier.of(Kind.NATIONAL_ID, value);
    }

    static Identifier passport(String value) {
        return Identifier.of(Kind.PASSPORT, value);
    }

    Entry enter(String messageId, Way way, PersonName name, Identifier... numbers) {
        return enter(messageId, way, name, BORN, "تازة", numbers);
    }

    Entry enter(String messageId, Way way, PersonName name, PartialDate birth, String town, Identifier... numbers) {
        var draft = new CandidateDraft("qantara-json");
        draft.names.add(name);
        draft.birthDate = birth;
        if (!town.isEmpty()) draft.birthPlace.city = town;
        draft.identifiers.addAll(List.of(numbers));
        HubRecord record = draft.done();
        var plain = entry(messageId, way);
        var entry = new Entry(
                plain.receipt(),
                "REST",
                plain.fingerprint(),
                plain.document(),
                record,
                plain.postings(),
                Optional.empty());
        comparing.enter(entry);
        return entry;
    }
}
