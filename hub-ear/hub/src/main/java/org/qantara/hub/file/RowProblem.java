package org.qantara.hub.file;

import java.util.UUID;
import org.qantara.spi.Problem;

/**
 * Why a row was rejected.
 *
 * @param row as people count rows, headings included, or of the item, from 1
 * @param refusal its id in the journal, to quote to the operator
 */
public record RowProblem(long row, UUID refusal, Problem problem) {}
