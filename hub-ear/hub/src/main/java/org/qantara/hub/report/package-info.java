/**
 * Reports: how many cases, placements and enrolments there are of a kind, as of a day, as it was known at a time.
 *
 * <p>Promises: the same question about the same day and the same time of knowing has the same answer, whatever is
 * recorded later. What was issued is kept byte for byte. No figure goes out without its population, state, day and time of
 * extraction; what is not known is counted as not known. In what is made public nobody finds a count under five, not by
 * subtracting what stands in one report, nor by comparing two. What is counted stays when somebody is erased: it names
 * nobody, and nothing leads from it to them any more.
 *
 * <p>Not here: where a case stands (programme), how SDMX is written (a connector), who may ask (the doors).
 *
 * <p>Words: a <em>definition</em> says what is counted, as data; a <em>state</em> is what it is counted by; a
 * <em>cell</em> is one place of a table, a <em>line</em> the cells that make up a total; a figure is <em>exact</em>, or
 * as <em>public</em> as its report: shown or <em>withheld</em>; a <em>lens</em> is what somebody looks at: a
 * definition, a day and a time of knowing; a report that <em>revises</em> another looks at the same day, knowing more;
 * a <em>form</em> is what a report is written as.
 */
package org.qantara.hub.report;
