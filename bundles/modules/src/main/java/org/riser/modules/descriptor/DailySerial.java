package org.riser.modules.descriptor;

import org.jspecify.annotations.Nullable;

/**
 * A number that begins anew each day, such as that of an archive: the day as {@code yyMMdd}, and how many of the kind of case
 * had one of that day before, plus one. Unbroken in a company.
 *
 * @param field id of the text field that gets it; nobody is asked for it
 * @param day id of the date field that says the day; asked and required when the case is opened
 * @param digits least digits of what is counted, 1 to 9; a day that has more cases has longer numbers
 * @param instead id of the text field whose value is the number when it is given, for instance of a card; null = none
 */
public record DailySerial(
        String field, String day, int digits, @Nullable String instead) {}
