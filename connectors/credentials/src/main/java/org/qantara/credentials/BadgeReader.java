package org.qantara.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qantara.model.Identifier;
import org.qantara.model.Identifier.Kind;
import org.qantara.model.LearningUnit;
import org.qantara.model.PartialDate;
import org.qantara.model.Period;
import org.qantara.model.PersonName;
import org.qantara.parsing.Dates;
import org.qantara.parsing.Node;
import org.qantara.parsing.Refusal;
import org.qantara.spi.Loss;
import org.qantara.spi.LossReport;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;

/** Reads a badge: an achievement of somebody (Open Badges 3.0, AchievementCredential). */
final class BadgeReader {
    private static final Set<String> TYPES = Set.of("OpenBadgeCredential", "AchievementCredential");

    private final String format;
    private final LossReport report;
    private final Original.Draft draft;
    private final LearningUnit.Draft unit = new LearningUnit.Draft();
    private final AchievementReader achievement;
    private final Best<PartialDate> date = new Best<>();
    private final Best<PartialDate> expires = new Best<>();
    private Period period = Period.UNKNOWN;
    private boolean isOne;

    BadgeReader(String format, LossReport report) {
        this.format = format;
        this.report = report;
        this.draft = new Original.Draft(format);
        this.achievement = new AchievementReader(unit, report);
        unit.number = "1";
    }

    Original.Draft read(Node root) {
        root.fields(this::field, "type", "@context");
        if (!isOne) throw new Refusal(Problem.of(ProblemCode.FORMAT_MISMATCH, "/type", format, "JSON"));
        var award = draft.award;
        if (award.person.isNobody()) throw Refusal.missing("/credentialSubject/id");
        if (award.titles.isEmpty()) award.titles.addAll(unit.titles);
        if (award.titles.isEmpty()) throw Refusal.missing("/credentialSubject/achievement/name");
        award.credentialKind = achievement.kind();
        award.field = unit.field;
        award.grade = unit.grade;
        award.date = date.of(report, Loss.Reason.NO_PLACE);
        award.expires = expires.of(report, Loss.Reason.NO_PLACE);
        unit.period = period;
        award.units.add(unit.done());
        return draft;
    }

    /**
     * The day it was awarded is said apart from the day it is valid from, since that changes with each new version of
     * the badge (Open Badges 3.0, AchievementCredential).
     */
    private void field(Node field) {
        var award = draft.award;
        switch (field.name()) {
            case "type" -> isOne |= TYPES.contains(field.text());
            case "@context", "credentialSchema" -> field.ignore();
            case "id" -> award.provenance.documentId = field.textOrNull();
            case "name" -> award.titles.addAll(Texts.all(field));
            case "description" -> award.descriptions.addAll(Texts.all(field));
            case "issuer" -> award.awardingBody = ProfileReader.read(field).orElse(null);
            case "awardedDate" -> date.read(0, field, Dates::read);
            case "validFrom" -> date.read(1, field, Dates::read);
            case "issuanceDate" -> date.read(2, field, Dates::read);
            case "validUntil" -> expires.read(0, field, Dates::read);
            case "expirationDate" -> expires.read(1, field, Dates::read);
            case "credentialSubject" -> field.fields(this::subject, "identifier", "result");
            case "proof" -> {
                draft.proof = !field.isNull();
                field.ignore();
            }
            default -> {}
        }
    }

    private void subject(Node field) {
        switch (field.name()) {
            case "id" -> identifier(Kind.OTHER, field.text(), "uri");
            case "type" -> field.ignore();
            case "identifier" -> identity(field);
            case "activityStartDate" -> period = new Period(Optional.ofNullable(Dates.read(field)), period.to(), false);
            case "activityEndDate" -> period = new Period(period.from(), Optional.ofNullable(Dates.read(field)), false);
            case "creditsEarned" -> unit.credits = Quantities.number(field);
            case "licenseNumber" -> draft.award.id = field.textOrNull();
            case "achievement" -> achievement.read(field);
            case "result" -> field.fields(this::result);
            default -> {}
        }
    }

    private void result(Node field) {
        switch (field.name()) {
            case "value" -> {
                if (unit.grade == null) unit.grade = field.textOrNull();
                else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
            }
            case "status" -> status(field);
            case "type" -> field.ignore();
            default -> {}
        }
    }

    private void status(Node field) {
        var status = switch (field.text()) {
            case "Completed" -> LearningUnit.Status.PASSED;
            case "Failed" -> LearningUnit.Status.FAILED;
            case "Enrolled", "InProgress" -> LearningUnit.Status.IN_PROGRESS;
            default -> null;
        };
        if (status == null) field.lost(Loss.Reason.UNKNOWN_CODE);
        else if (unit.status == null) unit.status = status;
        else field.lost(Loss.Reason.ONLY_FIRST_KEPT);
    }

    /** A hash tells nobody who it is about, and is no name or number of theirs. */
    private void identity(Node node) {
        var hash = new String[] {"", "", ""};
        var lost = new ArrayList<String>();
        node.fields(field -> {
            switch (field.name()) {
                case "identityHash", "identityType", "hashed" -> {
                    hash[List.of("identityHash", "identityType", "hashed").indexOf(field.name())] = field.text();
                    lost.add(field.path());
                }
                case "type" -> field.ignore();
                default -> {}
            }
        });
        if (hash[2].equals("true")) lost.forEach(at -> report.add(at, Loss.Reason.UNREADABLE));
        else if (hash[1].equals("name")) name(hash[0]);
        else if (hash[1].equals("nationalIdentityNumber")) identifier(Kind.NATIONAL_ID, hash[0], null);
        else identifier(Kind.OTHER, hash[0], hash[1].isEmpty() ? null : hash[1]);
    }

    private void name(String full) {
        var name = new PersonName.Draft();
        name.full = full;
        if (!name.isEmpty()) draft.award.person.names.add(name.done());
    }

    private void identifier(Kind kind, String value, String scheme) {
        if (!value.isEmpty())
            draft.award.person.identifiers.add(
                    new Identifier(kind, value, Optional.ofNullable(scheme), Optional.empty(), Period.UNKNOWN));
    }
}
