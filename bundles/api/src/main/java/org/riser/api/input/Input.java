package org.riser.api.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;

/** Collects what is wrong with the fields of a command, so that the caller hears all of it at once. For one thread. */
public final class Input {
    private static final int PAGE = 200;

    private final List<Fault> faults = new ArrayList<>();

    /** A text that must be there. */
    public Input text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            fault(field, "field.required", "不能为空，请填写。", "is required; fill it in.");
            return this;
        }
        return optional(field, value, max);
    }

    /** A text that may be missing. */
    public Input optional(String field, @Nullable String value, int max) {
        if (value != null && value.length() > max) {
            fault(field, "field.too-long", "最多 " + max + " 个字符。", "may have " + max + " characters at most.");
        }
        return this;
    }

    public Input form(String field, @Nullable String value, Pattern form, String zh, String en) {
        if (value == null || !form.matcher(value).matches()) {
            fault(field, "field.form", zh, en);
        }
        return this;
    }

    /** Adds a fault found elsewhere; the texts follow the field's name. */
    public Input fault(String field, String code, String zh, String en) {
        faults.add(Fault.of(field, code, field + "：" + zh, field + ": " + en));
        return this;
    }

    /** @throws InvalidInput with all faults, if there is one */
    public void check() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** @throws InvalidInput unless it is 1 to 200 */
    public static void limit(int limit) {
        if (limit < 1 || limit > PAGE) {
            new Input()
                    .fault("limit", "limit.range", "应为 1 到 " + PAGE + "。", "must be 1 to " + PAGE + ".")
                    .check();
        }
    }

    /** @throws Conflict if the row is no longer the one the caller saw */
    public static void version(long actual, long expected) {
        if (actual != expected) {
            throw new Conflict(
                    "version.stale",
                    new Text(
                            "该记录已被他人修改，请刷新后重试。",
                            "Someone else changed this in the meantime; load it again and repeat your change."));
        }
    }

    /** What to throw when the caller names something that their tenant does not have. */
    public static NotFound notFound(String kind, Object id) {
        return new NotFound(List.of(Fault.of(
                "id",
                kind + ".not-found",
                "找不到 " + id + ",请检查编号。",
                "There is no " + kind + " " + id + "; check the id.")));
    }
}
