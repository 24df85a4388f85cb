package org.qantara.hub.audit;

/**
 * The chain's end at one moment, signed.
 *
 * @param seq how many acts it tells of
 * @param text what is signed: {@code {"hub":"https://…","acts":42,"hash":"…","at":"…"}}
 * @param signature a detached JWS of the text (RFC 7515, appendix F)
 */
public record Head(long seq, String text, String signature) {}
