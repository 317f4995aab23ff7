package org.riser.customers.internal.search;

/**
 * A word that something is found by.
 *
 * @param text normalised, 1 to 64 characters
 */
record Term(String text, Source source) {
    static final int LONGEST = 64;

    /** What the word is; the code is stored. */
    enum Source {
        NAME('N'),
        PINYIN('P'),
        PHONE('T'),
        PHONE_END('E'),
        NUMBER('#'),
        ADDRESS('A');

        private final String code;

        Source(char code) {
            this.code = String.valueOf(code);
        }

        String code() {
            return code;
        }
    }
}
