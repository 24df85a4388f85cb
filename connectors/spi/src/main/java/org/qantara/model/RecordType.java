package org.qantara.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of record the hub carries; {@link #id()} is the word partners use for it on the wire. Another kind is
 * another constant here and another record class: what goes through records or through their fields finds it by these.
 */
public enum RecordType {
    CANDIDATE("candidate", Candidate.class),
    CONSENT("consent", Consent.class),
    TRACK("track", Track.class),
    SESSION("session", Session.class),
    ENROLMENT("enrolment", Enrolment.class),
    AWARD("award", Award.class),
    VACANCY("vacancy", Vacancy.class),
    PROGRAMME("programme", Programme.class),
    PROGRAMME_COMPONENT("programme-component", ProgrammeComponent.class),
    CORRIDOR("corridor", Corridor.class),
    MOBILITY_AGREEMENT("mobility-agreement", MobilityAgreement.class),
    QUOTA("quota", Quota.class),
    NOMINATION("nomination", Nomination.class),
    PLACEMENT("placement", Placement.class),
    MILESTONE("milestone", Milestone.class),
    SUPPORT_ACTION("support-action", SupportAction.class),
    GOOD_PRACTICE("good-practice", GoodPractice.class);

    private final String id;
    private final Class<? extends HubRecord> recordClass;
    private final boolean aboutSomebody;

    RecordType(String id, Class<? extends HubRecord> recordClass) {
        this.id = id;
        this.recordClass = recordClass;
        this.aboutSomebody = Arrays.stream(recordClass.getRecordComponents())
                .anyMatch(component -> component.getType() == Person.class);
    }

    public String id() {
        return id;
    }

    /** What such a record consists of. */
    public Class<? extends HubRecord> recordClass() {
        return recordClass;
    }

    /** Whether each such record is about a person, so that what the law says of personal data holds for it. */
    public boolean isAboutSomebody() {
        return aboutSomebody;
    }

    public static Optional<RecordType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /** All ids, for people. */
    public static String ids() {
        return Arrays.stream(values()).map(RecordType::id).collect(Collectors.joining(", "));
    }
}
