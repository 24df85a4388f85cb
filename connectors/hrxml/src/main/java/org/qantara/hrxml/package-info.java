/**
 * Documents of the HR Open family: the Europass candidate of 2020, the EURES candidate and the EURES vacancy.
 *
 * <p>Promises: candidates of both dialects are read by one reader and written by one writer; elements are known by
 * namespace and local name, never by prefix, and each is accepted in any namespace of the family. What is written
 * follows the element order and the required elements of its own dialect. A vacancy in several languages has a profile
 * for each: the first says everything, the others their title, description and how to apply.
 *
 * <p>Not here: CVs in PDF, the older SkillsPassport; of a vacancy what no document of EURES has been seen to say in a
 * field of its own (pay, the end of the work, contacts, licences), which is read where it can be and reported lost in
 * writing.
 *
 * <p>Words: a <em>dialect</em> is one format of the family; a <em>profile</em> is what the person knows and wants, in
 * one language; a <em>competency</em> is a language or a skill; an <em>attendance</em> is one piece of education.
 */
package org.qantara.hrxml;
