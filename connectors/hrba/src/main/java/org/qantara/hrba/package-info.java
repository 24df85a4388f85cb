/**
 * Offers of work as partners deliver them to Germany's employment agency: HR-BA-XML, a posting in each document.
 *
 * <p>Promises: only elements that real documents have been seen to hold are written. The agency's own codes (occupation,
 * sector, languages, degrees, skills, licences, hours, kind of offer) are kept as they are, each in a system that is
 * named as its element is ({@code hr-ba/TitleCode}), and written where a record has one of that system; what they mean
 * is not known here. Whom to ask is taken over without a person's name.
 *
 * <p>It is no format of the HR Open family: it has no namespace, and its elements only sound alike.
 *
 * <p>Not here: the agency's applicants, whose format is not public; deletions by a list of ids, which name no work;
 * deliveries of several postings.
 *
 * <p>Words: a <em>posting</em> is one offer; a <em>load</em> is what a delivery is, everything ({@code F}) or what has
 * changed ({@code D}).
 */
package org.qantara.hrba;
