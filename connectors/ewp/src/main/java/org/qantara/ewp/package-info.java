/**
 * What universities tell each other by Erasmus Without Paper: whom they send ({@code ewp-omobilities}, get-response of the
 * Outgoing Mobilities API) and what they have agreed on that ({@code ewp-iias}, get-response of the Interinstitutional
 * Agreements API).
 *
 * <p>Promises: versions that are read are those whose fields have the names of the one that is written, mobilities 2 and
 * agreements 7; what another version calls otherwise is lost and reported. One document holds one mobility or agreement;
 * a response with several is a file, which is split into such documents. What the standard demands and the record does not say is never made up: the record is
 * refused, with the field that is missing. An academic year is the one that the day of the planned arrival falls
 * into, years beginning in August; a year that says anything else is reported lost in reading.
 *
 * <p>Not here: learning agreements, whose parts in a mobility (levels, languages, additional requirements) have no place
 * in the record; calling anybody's API; the hash of an agreement, which its owner makes: it goes along as it came.
 *
 * <p>Words: a <em>hei</em> is a university, known by its SCHAC id (scheme {@code schac}), an <em>ounit</em> a part of one;
 * the <em>global id</em> of a student is the European Student Identifier (scheme {@code global-id}).
 */
package org.qantara.ewp;
