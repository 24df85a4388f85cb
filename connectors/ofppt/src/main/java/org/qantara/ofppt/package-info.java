/**
 * The export of trainees by Morocco's vocational training office, a table with a trainee's enrolment in each row.
 *
 * <p>Promises: one bad row never costs another. A row is refused if its person would be wrong: a birth date that does not
 * exist, a name whose letters were replaced by question marks, a national id where a telephone number belongs; so is one
 * that tells no training, and one whose registration date does not exist. All else is taken over and reported where it
 * looks wrong; a national id of unusual shape is, since its official length is not confirmed, and so is a birth that the
 * registration or the matricule cannot have followed. In the column of the national id is some other number of those
 * who are said to be of another country. A word that says that there is nothing is nothing. Telephone numbers keep their
 * leading zeros, dates are as precise as written. A row is known again by the trainee and the training's code, whatever
 * the training is called.
 *
 * <p>Not here: encodings, separators and misspelt headings ({@link org.qantara.parsing.Tables}); what a level of training
 * is worth elsewhere, since no equivalence is official.
 *
 * <p>Words: a <em>matricule</em> is the trainee's number, which begins with the birth date and so is no pseudonym; a
 * <em>track code</em> names sector, speciality and level, and the evening: {@code DIA_DEV_TS}, {@code DIA_DEV_TS_RCDS}.
 */
package org.qantara.ofppt;
