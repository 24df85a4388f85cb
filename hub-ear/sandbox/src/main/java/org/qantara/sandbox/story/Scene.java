package org.qantara.sandbox.story;

import org.qantara.sandbox.hub.Message;

/**
 * One message of the tour.
 *
 * @param name of its title in the words of every language
 * @param from the house that sends it
 * @param via the door it goes to, as the hub names it
 * @param ending what should become of it
 */
public record Scene(String name, String from, String via, Message message, Ending ending) {}
