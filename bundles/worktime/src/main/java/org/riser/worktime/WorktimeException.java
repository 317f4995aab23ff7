package org.riser.worktime;

/**
 * The one error of this library: a calendar, limit or history that cannot be answered. The caller turns it into an
 * error of its own; {@link #code()} is stable, both texts may be shown to a user as they are.
 */
public class WorktimeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String zh;
    private final String en;

    /**
     * @param code stable and dotted, for example {@code calendar.no-working-time}
     * @param zh the sentence for a Chinese reader, with the remedy
     * @param en the same in English; also the exception's message
     */
    public WorktimeException(String code, String zh, String en) {
        super(en);
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
