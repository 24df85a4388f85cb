package org.qantara.hrxml;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves that say what these documents say of everybody, or what other leaves of the same element have said. */
final class Boilerplate {
    private static final List<String> OF_BOTH = List.of(
            "/Candidate/@majorVersionID",
            "/Candidate/@minorVersionID",
            "/Candidate/DocumentID/@schemeName",
            "/Candidate/CandidateSupplier/PersonContact/Communication/ChannelCode",
            "/Candidate/CandidateSupplier/PrecedenceCode",
            "/Candidate/CandidatePerson/Communication/ChannelCode",
            "/Candidate/CandidatePerson/Communication[4]/ChannelCode",
            "/Candidate/CandidatePerson/Communication[5]/UseCode",
            "/Candidate/CandidateProfile/CandidatePositionPreferences/JobCategory/JobCategoryCode/@listURI",
            "/Candidate/CandidateProfile/EmploymentHistory/EmployerHistory/OrganizationContact/Communication[2]/ChannelCode",
            "/Candidate/CandidateProfile/EmploymentHistory/EmployerHistory/PositionHistory/PositionTitle/@typeCode",
            "/Candidate/CandidateProfile/EmploymentHistory/EmployerHistory[2]/PositionHistory/PositionTitle/@typeCode",
            "/Candidate/CandidateProfile/EducationHistory/EducationOrganizationAttendance/EducationLevelCode/@listName",
            "/Candidate/CandidateProfile/EducationHistory/EducationOrganizationAttendance/EducationLevelCode/@listURI",
            "/Candidate/CandidateProfile/PersonQualifications/PersonCompetency/TaxonomyID",
            "/Candidate/CandidateProfile/PersonQualifications/PersonCompetency[2]/TaxonomyID",
            "/Candidate/CandidateProfile/EmploymentReferences/Referee/Communication/ChannelCode",
            "/Candidate/CandidateProfile/Attachment/EmbeddedData/@encodingCode",
            "/Candidate/CandidateProfile/Attachment/FileType",
            "/Candidate/CandidateProfile/Attachment/Instructions");

    static final Set<String> EUROPASS = with(
            "/Candidate/RenderingInformation",
            "/Candidate/CandidatePerson/PrimaryLanguageCode/@name",
            "/Candidate/CandidateProfile/EducationHistory/EducationOrganizationAttendance/EducationDegree/FieldOfStudy[2]/@typeCode",
            "/Candidate/CandidateProfile/PersonQualifications/PersonCompetency/CompetencyID/@schemeName",
            "/Candidate/CandidateProfile/Skills/PersonCompetency/TaxonomyID");

    static final Set<String> EURES = with("/Candidate/CandidatePerson/Communication[2]/ChannelCode");

    static final Set<String> VACANCY = Set.of(
            "/PositionOpening/@majorVersionID",
            "/PositionOpening/@minorVersionID",
            "/PositionOpening/PositionOpeningStatusCode/@name",
            "/PositionOpening/PositionProfile/JobCategoryCode/@listURI",
            "/PositionOpening/PositionProfile/PositionQualifications/PositionCompetency[2]/TaxonomyID",
            "/PositionOpening/PositionProfile/PositionQualifications/EducationRequirement/EducationLevelCode/@listURI");

    private Boilerplate() {}

    private static Set<String> with(String... more) {
        return Stream.concat(OF_BOTH.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
