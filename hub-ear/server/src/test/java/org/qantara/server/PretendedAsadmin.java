package org.qantara.server;

import java.io.IOException;

/** Stands in for Payara's client: says what it is told to, or starts a process and waits for it. */
final class PretendedAsadmin {

    private PretendedAsadmin() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var word = arguments[arguments.length - 1];
        if (word.equals("wait")) {
            var started = new ProcessBuilder("sleep", "100").start();
            System.out.println(started.pid());
            started.waitFor();
        } else {
            System.out.println("Command deploy " + word + ".");
        }
    }
}
