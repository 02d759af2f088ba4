package io.yuzuri;

import java.util.regex.Pattern;

/** The texts of addresses, which need no looking up. */
final class Literals {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private Literals() {}

    /** Whether it is the text of an address: no name has a colon in it. */
    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || FOUR.matcher(host).matches();
    }
}
