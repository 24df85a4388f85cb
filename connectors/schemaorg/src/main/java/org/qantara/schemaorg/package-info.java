/**
 * Offers of work and of training in the vocabulary of schema.org, as JSON-LD.
 *
 * <p>Promises: a context is never fetched, whatever it says; the vocabulary is known here, and what a context of one's own
 * defines is reported and not followed. Values may be single or in lists, things may stand where they are used or
 * elsewhere in a {@code @graph} and be referred to by {@code @id}, and texts may come in several languages, as values
 * with {@code @language} or as a map by language. A document is one record: a {@code JobPosting} is a vacancy, a
 * {@code Course} or {@code EducationalOccupationalProgram} a track, a {@code CourseInstance} a session. Dates stay
 * dates, pay has its currency, codes have their system and its version.
 *
 * <p>Not here: the sessions inside a course, which are records of their own and are reported as lost; microdata and
 * RDFa in pages.
 *
 * <p>Words: a <em>thing</em> is an object with properties; a <em>literal</em> is a text, number or truth; a <em>graph</em>
 * is a document with all its things; a <em>reference</em> is a thing with nothing but an {@code @id}.
 */
package org.qantara.schemaorg;
