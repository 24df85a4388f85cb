package org.qantara.parsing;

/** How many letters have to be put in, left out, changed, or exchanged with the next to make one word of another. */
final class Distance {
    private Distance() {}

    static int between(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + changed);
                if (isExchanged(one, i, other, j)) now[j] = Math.min(now[j], before[j - 2] + 1);
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }

    private static boolean isExchanged(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
