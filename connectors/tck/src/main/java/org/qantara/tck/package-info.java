/**
 * The contracts every connector passes. A connector's test class implements the contracts of what it can do: {@link
 * org.qantara.tck.ReadsContract} or {@link org.qantara.tck.SplitsContract}, {@link org.qantara.tck.WritesContract}, {@link
 * org.qantara.tck.OpensContract}, {@link org.qantara.tck.StableContract} or
 * {@link org.qantara.tck.LosslessContract} if it does both, {@link org.qantara.tck.GoldenCases} for its examples. It
 * declines a contract by not implementing it.
 *
 * <p>Promises: a connector that passes loses nothing in silence, never throws, refuses bad documents with the right
 * problem, tells nothing of a person in losses and problems, and leaves Arabic as it came.
 *
 * <p>Not here: what a format means; that is for golden cases to tell.
 *
 * <p>Words: a <em>leaf</em> is a text or an attribute of a document, or a value of a record; a <em>golden case</em> is
 * a document given, and what was once seen and found right to become of it.
 */
package org.qantara.tck;
