package org.riser.console.components;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.riser.console.internal.Texts;

/** Inputs for days and moments that speak the reader's language and write dates as 2026-10-14. */
public final class DateInputs {
    private static final int WEEK_BEGINS_ON_MONDAY = 1;

    private DateInputs() {}

    public static DatePicker day() {
        DatePicker input = new DatePicker();
        input.setI18n(words());
        return input;
    }

    public static DateTimePicker moment() {
        DateTimePicker input = new DateTimePicker();
        input.setStep(Duration.ofMinutes(15));
        input.setDatePickerI18n(words());
        input.setLocale(Locale.SIMPLIFIED_CHINESE);
        DateTimePickerI18n messages = new DateTimePickerI18n();
        messages.setBadInputErrorMessage(Texts.get("date.unreadable"));
        messages.setIncompleteInputErrorMessage(Texts.get("date.incomplete"));
        input.setI18n(messages);
        return input;
    }

    private static DatePickerI18n words() {
        Locale locale = Texts.locale();
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "MM-dd");
        words.setFirstDayOfWeek(WEEK_BEGINS_ON_MONDAY);
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(week(TextStyle.FULL_STANDALONE, locale));
        words.setWeekdaysShort(week(TextStyle.NARROW_STANDALONE, locale));
        words.setToday(Texts.get("date.today"));
        words.setCancel(Texts.get("cancel"));
        words.setBadInputErrorMessage(Texts.get("date.unreadable"));
        return words;
    }

    /** The picker wants Sunday first, wherever the week begins. */
    private static List<String> week(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
