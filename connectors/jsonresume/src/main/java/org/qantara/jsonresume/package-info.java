/**
 * JSON Resume 1.0 and later (draft-07 schema), with the keys {@code picture}, {@code company} and {@code website} of
 * earlier versions.
 *
 * <p>Promises: a name stays whole, since the format does not split it and nobody can tell which part is which; an
 * absent end date is not taken to mean that something goes on. What is written is read back the same. Levels of the
 * CEFR are written into {@code fluency} in a fixed form ({@link org.qantara.jsonresume.Fluency}).
 *
 * <p>Not here: birth date, nationality, gender, identifiers, licences, preferences, codes of occupations and skills;
 * the format has no place for them, and they are reported lost.
 *
 * <p>Words: a <em>section</em> is one of the resume's lists; a value is <em>placed</em> when the document written says
 * it.
 */
package org.qantara.jsonresume;
