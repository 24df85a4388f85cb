package org.qantara.hub.file;

import org.qantara.spi.Loss;

/**
 * Something of a file that did not make it across as it stood.
 *
 * @param rows in how many rows; 0 if it is of the file as a whole
 */
public record Warning(String at, Loss.Reason reason, long rows) {}
