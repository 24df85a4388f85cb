package org.qantara.hub.administrators;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What may become a password. */
public final class NewPassword {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    /** Of its characters at least. */
    public static final int DIFFERENT = SHORTEST / 2 + 1;
    /** Nothing that looks like something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int IN_A_GROUP = 5;

    private NewPassword() {}

    /** Whether it may be: long enough, in any script, neither the name nor hardly more than one letter. */
    public static boolean isGood(String name, String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().noneMatch(Character::isISOControl)
                && password.codePoints().distinct().count() >= DIFFERENT
                && !password.equalsIgnoreCase(name);
    }

    /** One of more than 120 random bits, in groups that can be read out. */
    public static String proposal(SecureRandom random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(IN_A_GROUP, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
