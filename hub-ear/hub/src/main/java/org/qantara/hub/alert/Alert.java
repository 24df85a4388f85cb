package org.qantara.hub.alert;

/**
 * Something that ends soon, or has ended.
 *
 * @param days whole ones until then; negative once it is over
 */
public record Alert(Dated what, Stage stage, long days) {}
