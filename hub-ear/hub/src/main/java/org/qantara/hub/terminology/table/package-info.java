/**
 * Tables: what files say of a version of a system, in the columns that those who publish them use.
 *
 * <p>Promises: a file is read as a stream, in UTF-8, with commas, semicolons or tabs; it is understood as a whole or
 * refused with every row and column that is wrong (the first {@value org.qantara.hub.terminology.table.Faults#MOST} of
 * them), in three languages. Codes stay as they are written.
 *
 * <p>Words: a <em>layout</em> says what the columns of one kind of table mean.
 */
package org.qantara.hub.terminology.table;
