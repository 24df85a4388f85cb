/**
 * Europass SkillsPassport 3.0 to 3.4.1, in XML ({@code europass-xml}) and as its JSON twin ({@code europass-json}).
 *
 * <p>Promises: CVs, language passports, skills passports and cover letters are read, those of versions 1 and 2
 * ({@code learnerinfo}) as far as they map; both forms are read past one and the same reader, whichever id is named.
 * Printing preferences, the logo and the fixed copyright line are passed over, and what files tell of themselves
 * (size in pixels, pages): they carry nothing of the person. What is written is version 3.4: elements in the order and
 * number, codes of the lists, of the schema the European Commission published for it.
 *
 * <p>Europass has one name, one e-mail address, one postal address and one headline: the first is written, of names the
 * first in Latin letters. It has no identifiers of the person. It writes {@code UK} and {@code EL} for Great Britain
 * and Greece. Version 3.4 knows occupations by ESCO only; earlier ones by ISCO-88, which is read. The dates of creation
 * and update are required; a record that does not know them is written with those of {@link DocumentDates#UNKNOWN}.
 *
 * <p>Not here: the Europass Candidate of 2020 and later, which is HR-XML; cover letters have no canonical form and are
 * reported lost.
 *
 * <p>Words: <em>passport</em>: a SkillsPassport document; <em>dialect</em>: where XML and its JSON twin differ.
 */
package org.qantara.europass;
