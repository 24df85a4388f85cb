package org.qantara.hrxml;

/**
 * A telephone number in the parts these formats write.
 *
 * @param countryDialing digits of the country's calling code (ITU-T E.164), empty if the number has none
 * @param number the rest, as written
 */
record PhoneNumber(String countryDialing, String number) {
    /** Calling codes of two digits; those of one digit are 1 and 7, all others have three. */
    private static final String TWO_DIGITS =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61"
                    + " 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";

    static PhoneNumber of(String written) {
        if (!written.startsWith("+")) return new PhoneNumber("", written);
        int length = codeLength(written);
        var rest = length < 0 ? "" : written.substring(1 + length).strip();
        return rest.isEmpty() ? new PhoneNumber("", written) : new PhoneNumber(written.substring(1, 1 + length), rest);
    }

    String joined() {
        if (countryDialing.isEmpty()) return number;
        return (countryDialing.startsWith("+") ? "" : "+") + countryDialing + " " + number;
    }

    private static int codeLength(String written) {
        int digits = 0;
        while (digits < 3 && 1 + digits < written.length() && isDigit(written.charAt(1 + digits))) digits++;
        if (digits == 0) return -1;
        if (written.charAt(1) == '1' || written.charAt(1) == '7') return 1;
        if (digits >= 2 && TWO_DIGITS.contains(" " + written.substring(1, 3) + " ")) return 2;
        return digits == 3 ? 3 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
