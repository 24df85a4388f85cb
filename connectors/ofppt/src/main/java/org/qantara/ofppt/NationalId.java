package org.qantara.ofppt;

import java.util.regex.Pattern;

/** The number of a Moroccan national identity card, as it commonly looks. */
final class NationalId {
    private static final Pattern USUAL = Pattern.compile("[A-Za-z]{1,2}\\d{5,6}");

    private NationalId() {}

    static boolean isUsual(String text) {
        return USUAL.matcher(text).matches();
    }
}
