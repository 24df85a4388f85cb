package org.qantara.bench.load;

import java.util.List;

/**
 * Documents of several sizes, each as often as its share says.
 *
 * @param name as options and tables call it
 */
public record Mix(String name, List<Share> shares) {

    /** A size in bytes of the document, and how many of a hundred have it. */
    public record Share(int bytes, int percent) {}

    /** @throws IllegalArgumentException if the shares are not a hundred */
    public Mix {
        if (shares.stream().mapToInt(Share::percent).sum() != 100) {
            throw new IllegalArgumentException("the shares of " + name + " are not 100 %");
        }
    }

    /** {@code mix}, or thousands of bytes: {@code 14k}. */
    public static Mix of(String name) {
        if (name.equals("mix")) {
            return new Mix(
                    name,
                    List.of(
                            new Share(2_000, 30),
                            new Share(10_000, 60),
                            new Share(100_000, 9),
                            new Share(2_000_000, 1)));
        }
        if (!name.matches("[1-9][0-9]{0,3}k")) {
            throw new IllegalArgumentException("a size is mix or thousands of bytes such as 14k, not " + name);
        }
        return new Mix(name, List.of(new Share(1_000 * Integer.parseInt(name.substring(0, name.length() - 1)), 100)));
    }

    /** Which share the submission of that number has: every hundred in a row holds all of them, well stirred. */
    public int pick(int number) {
        var place = Math.floorMod(number * 37, 100);
        var share = 0;
        for (var sum = shares.getFirst().percent();
                place >= sum;
                sum += shares.get(share).percent()) {
            share++;
        }
        return share;
    }
}
