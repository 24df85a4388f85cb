package org.qantara.tck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qantara.model.Bytes;
import org.qantara.spi.Fingerprint;

/** What documents of the known formats look like at a first glance, and of some that are nobody's. */
final class Shapes {
    private static final String EWP = "https://github.com/erasmus-without-paper/ewp-specs-api-";

    /** By the id of the one format each belongs to; empty if it is nobody's. */
    static final Map<Fingerprint, String> OWNERS = Map.ofEntries(
            Map.entry(
                    new Fingerprint.Xml("http://europass.cedefop.europa.eu/Europass", "SkillsPassport"),
                    "europass-xml"),
            Map.entry(new Fingerprint.Json(Set.of("SkillsPassport")), "europass-json"),
            Map.entry(new Fingerprint.Xml("http://www.europass.eu/1.0", "Candidate"), "europass-candidate"),
            Map.entry(new Fingerprint.Xml("http://www.hr-xml.org/3", "Candidate"), "eures-candidate"),
            Map.entry(new Fingerprint.Json(Set.of("$schema", "basics", "work", "education", "skills")), "json-resume"),
            Map.entry(new Fingerprint.Xml("urn:qantara:record:1", "candidate"), "qantara-xml"),
            Map.entry(new Fingerprint.Json(Set.of("$schema", "candidate")), "qantara-json"),
            Map.entry(new Fingerprint.Xml("http://www.hr-xml.org/3", "PositionOpening"), "eures-vacancy"),
            Map.entry(new Fingerprint.Xml("", "HRBAXMLJobPositionPosting"), "hr-ba-posting"),
            Map.entry(new Fingerprint.Xml("", "PositionOpening"), ""),
            Map.entry(new Fingerprint.Xml("https://github.com/emrex-eu/elmo-schemas/tree/v2", "elmo"), "elmo"),
            Map.entry(new Fingerprint.Xml("https://github.com/emrex-eu/elmo-schemas/tree/v1", "elmo"), "elmo-v1"),
            Map.entry(
                    new Fingerprint.Xml(
                            EWP + "omobilities/blob/stable-v2/endpoints/get-response.xsd", "omobilities-get-response"),
                    "ewp-omobilities"),
            Map.entry(
                    new Fingerprint.Xml(EWP + "iias/blob/stable-v7/endpoints/get-response.xsd", "iias-get-response"),
                    "ewp-iias"),
            Map.entry(
                    new Fingerprint.Xml(
                            EWP + "omobilities/blob/stable-v2/endpoints/index-response.xsd",
                            "omobilities-index-response"),
                    ""),
            Map.entry(new Fingerprint.Xml("", "Candidate"), ""),
            Map.entry(new Fingerprint.Xml("", "SkillsPassport"), ""),
            Map.entry(new Fingerprint.Xml("http://www.w3.org/1999/xhtml", "html"), ""),
            Map.entry(new Fingerprint.Xml("http://schemas.xmlsoap.org/soap/envelope/", "Envelope"), ""),
            Map.entry(new Fingerprint.Json(Set.of()), ""),
            Map.entry(new Fingerprint.Json(Set.of("@context", "@type", "name")), ""),
            Map.entry(new Fingerprint.Json(Set.of("@context", "@type", "name"), Set.of("Person")), ""),
            Map.entry(new Fingerprint.Json(Set.of("@context", "@type", "title"), Set.of("JobPosting")), "schema-org"),
            Map.entry(new Fingerprint.Json(Set.of("@context", "@graph"), Set.of("Person", "Course")), "schema-org"),
            Map.entry(new Fingerprint.Json(Set.of("name", "email")), ""),
            Map.entry(new Fingerprint.JsonRows(List.of("", "name", "place")), ""),
            Map.entry(
                    new Fingerprint.JsonRows(List.of("", "CS1203266100001", "12/03/2026", "Soudeur", "2", "-", "Safi")),
                    "anapec-offers"),
            Map.entry(new Fingerprint.Table(List.of("Nom", "Prenom")), ""),
            Map.entry(
                    new Fingerprint.Table(List.of("MatriculeEtudiant", "Nom", "Prenom", "CodeDiplome")),
                    "ofppt-trainees-csv"),
            Map.entry(new Fingerprint.Other(new Bytes(new byte[] {1})), ""));

    private Shapes() {}

    static Stream<Fingerprint> notOf(String format) {
        return OWNERS.entrySet().stream()
                .filter(e -> !e.getValue().equals(format))
                .map(Map.Entry::getKey);
    }
}
