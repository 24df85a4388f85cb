/**
 * SDMX-CSV: tables of figures for whoever gathers statistics.
 *
 * <p>Promises: what is written is what the field guide of SDMX-CSV 2.0.0 describes, a header and a row for each figure,
 * with every dimension and attribute of the table; what is not said has no value. The same figures are the same bytes.
 *
 * <p>Not here: which figures may be said (the hub's reports), the structure definitions that a registry of SDMX would hold.
 *
 * <p>Words: a <em>dataflow</em> is a table by its agency, id and version; an <em>action</em> is what its recipient is to
 * do with a row.
 */
package org.qantara.sdmx;
