/**
 * What somebody has learnt, as EMREX carries it between universities: ELMO 2.1 ({@code elmo}) and ELMO 1.6 ({@code
 * elmo-v1}), each read and written; a document of the other version is read under either name.
 *
 * <p>Promises: a report is an award. Its first learning opportunity specification gives the award its title, level, field
 * and grade, and what hasPart holds is the outline below it; an award whose own title is another than that of its first
 * unit becomes a specification around them. A signed document travels with the record byte for byte and is handed on as
 * it is, if the record still says all that it says, or not at all; whether its signature fits the key that comes along is
 * told, never whose key that is. A document of several reports is refused.
 *
 * <p>Not here: how a grade is distributed, grading schemes, terms, groups, diploma supplements and results of recognition,
 * which have no place in the record; what is signed within a report; trust in a signer.
 *
 * <p>Words: a <em>specification</em> is what can be learnt (learningOpportunitySpecification), an <em>instance</em> how
 * this person did (learningOpportunityInstance), the <em>issuer</em> who awards, the <em>learner</em> who is awarded.
 */
package org.qantara.elmo;
