package org.riser.worktime;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a limit is counted in. */
public enum Unit {
    SECOND(ChronoUnit.SECONDS),
    MINUTE(ChronoUnit.MINUTES),
    HOUR(ChronoUnit.HOURS),
    /** A ring of the telephone: a count, not a time. */
    RING(null),
    CALENDAR_DAY(null),
    WORKING_DAY(null);

    /** A hundred years: beyond that a limit is a slip of the pen. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private final @Nullable ChronoUnit length;

    Unit(@Nullable ChronoUnit length) {
        this.length = length;
    }

    /** The spelling of rule tables and of the HTTP API, for example {@code working-day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws WorktimeException {@code unit.unknown} */
    public static Unit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new WorktimeException(
                        "unit.unknown",
                        "不认识单位“" + code + "”；可用：second、minute、hour、ring、calendar-day、working-day",
                        "Unknown unit \"" + code + "\"; use second, minute, hour, ring, calendar-day or working-day."));
    }

    /** True for whole days, which end at 24:00 and are not measured by the second. */
    public boolean isDay() {
        return this == CALENDAR_DAY || this == WORKING_DAY;
    }

    /** True for seconds, minutes and hours. */
    public boolean isTime() {
        return length != null;
    }

    /**
     * @return the length of {@code amount} of this unit
     * @throws WorktimeException {@code unit.no-length} for days and rings, {@code limit.too-long} beyond a hundred years
     */
    public Duration times(long amount) {
        if (length == null) {
            throw new WorktimeException(
                    "unit.no-length", "单位 " + code() + " 没有固定时长", "Unit " + code() + " has no fixed length.");
        }
        if (amount > LONGEST.dividedBy(length.getDuration())) {
            throw tooLong(amount);
        }
        return length.getDuration().multipliedBy(amount);
    }

    static WorktimeException tooLong(long amount) {
        return new WorktimeException(
                "limit.too-long",
                "时限过长：" + amount + "。最长 " + LONGEST.toDays() + " 天",
                "The limit is too long: " + amount + ". The longest is " + LONGEST.toDays() + " days.");
    }
}
