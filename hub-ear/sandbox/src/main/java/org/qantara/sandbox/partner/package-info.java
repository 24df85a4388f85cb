/**
 * Partner: how a house takes what the hub delivers, one class for each channel, and how it comes to a verdict.
 *
 * <p>Promises: a repeated delivery gets the same verdict again, even after a restart; nobody but the hub can push;
 * a house that is closed answers nobody.
 *
 * <p>Words: <b>serving</b>, a house the hub comes to; <b>collecting</b>, a house that comes to the hub.
 */
package org.qantara.sandbox.partner;
