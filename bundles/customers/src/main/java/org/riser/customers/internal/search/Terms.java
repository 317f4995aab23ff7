package org.riser.customers.internal.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.customers.Pinyin;
import org.riser.customers.internal.search.Term.Source;

/** Collects the words that one customer, account or device shall be found by. For one thread. */
public final class Terms {
    private static final Pattern WORD = Pattern.compile("\\d+|[\\p{IsAlphabetic}&&[^\\d]]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsAlphabetic}\\d]+");
    private static final int NAME_OF_A_PERSON = 4;
    private static final int PHONE_END = 4;

    private final Set<Term> terms = new LinkedHashSet<>();

    /** The name, its pinyin and initials; of a person's name also the given name alone. */
    public Terms name(String name) {
        String plain = plain(name);
        add(plain, Source.NAME);
        if (plain.length() <= NAME_OF_A_PERSON) {
            for (int i = 1; i < plain.length(); i++) {
                add(plain.substring(i), Source.NAME);
            }
        }
        return spelt(name);
    }

    public Terms phones(List<String> phones) {
        for (String phone : phones) {
            String digits = phone(phone);
            add(digits, Source.PHONE);
            if (digits.length() > PHONE_END) {
                add(digits.substring(digits.length() - PHONE_END), Source.PHONE_END);
            }
        }
        return this;
    }

    /** A readable number or a serial. */
    public Terms number(String number) {
        add(plain(number), Source.NUMBER);
        return this;
    }

    /** The whole address and each piece of it that tells something. */
    public Terms address(String address) {
        add(plain(address), Source.ADDRESS);
        Matcher words = WORD.matcher(normal(address));
        boolean first = true;
        while (words.find()) {
            if (words.group().length() > 1) {
                add(words.group(), Source.ADDRESS);
            }
            if (first) {
                spelt(words.group());
            }
            first = false;
        }
        return this;
    }

    private Terms spelt(String text) {
        Pinyin.spellings(text).forEach(spelling -> add(spelling, Source.PINYIN));
        Pinyin.initials(text).forEach(initials -> add(initials, Source.PINYIN));
        return this;
    }

    Set<Term> all() {
        return terms;
    }

    private void add(String text, Source source) {
        if (!text.isEmpty()) {
            terms.add(new Term(text.length() > Term.LONGEST ? text.substring(0, Term.LONGEST) : text, source));
        }
    }

    /** The digits of a phone number as it is dialled at home: without +86, spaces and hyphens. */
    public static String phone(String phone) {
        String digits = normal(phone).replaceAll("[^\\d+]", "");
        String national = digits.startsWith("+86") ? digits.substring(3) : digits;
        return national.startsWith("0086") ? national.substring(4) : national.replace("+", "");
    }

    /** What somebody typed, as the terms are written. */
    static List<String> words(String typed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : normal(typed).strip().split("\\s+", -1)) {
            String plain = word.matches("\\+?[\\d-]{5,}") ? phone(word) : plain(word);
            if (!plain.isEmpty()) {
                words.add(plain.length() > Term.LONGEST ? plain.substring(0, Term.LONGEST) : plain);
            }
        }
        return List.copyOf(words);
    }

    private static String plain(String text) {
        return BETWEEN.matcher(normal(text)).replaceAll("");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
