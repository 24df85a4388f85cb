/**
 * Candidate documents of the HR Open family: the Europass candidate of 2020 and the EURES candidate.
 *
 * <p>Promises: both are read by one reader and written by one writer; elements are known by namespace and local name,
 * never by prefix, and each is accepted in any namespace of the family. What is written follows the element order and
 * the required elements of its own dialect.
 *
 * <p>Not here: vacancies of the same family, CVs in PDF, the older SkillsPassport.
 *
 * <p>Words: a <em>dialect</em> is one format of the family; a <em>profile</em> is what the person knows and wants, in
 * one language; a <em>competency</em> is a language or a skill; an <em>attendance</em> is one piece of education.
 */
package org.qantara.hrxml;
