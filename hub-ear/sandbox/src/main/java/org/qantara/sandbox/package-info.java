/**
 * Sandbox: invented partners that talk to a running hub as real ones would, and a guided tour of what the hub does.
 *
 * <p>Promises: it uses nothing of the hub but its published doors; a partner is simulated only while its entry in
 * {@code registry.json} leads here, so that changing the entry replaces it by a real one; secrets are generated and
 * kept; all people are invented.
 *
 * <p>Not here: starting the server (the launcher), anything the hub needs to run: a hub without a sandbox is the usual
 * case.
 *
 * <p>Words: <b>house</b>, an invented partner at work; <b>judge</b>, how a house comes to its verdict; <b>scene</b>,
 * one message of the tour and what should become of it.
 */
package org.qantara.sandbox;
