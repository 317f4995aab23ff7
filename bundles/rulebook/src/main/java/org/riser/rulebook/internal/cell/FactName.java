package org.riser.rulebook.internal.cell;

import java.util.regex.Pattern;
import org.riser.api.Text;

/** How a fact may be called: words joined by points, {@code field.hold-minutes}. */
public final class FactName {
    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*");

    private FactName() {}

    /** @throws BadCell if no fact can have this name */
    public static String parse(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new BadCell(
                    "pack.cell.fact",
                    new Text("“" + name + "” 不是事实名。", "“" + name + "” is no fact name."),
                    new Text(
                            "请写小写字母开头、用点分隔的名称，例如 field.pressure。",
                            "Write words joined by points that begin with a small letter, as field.pressure."));
        }
        return name;
    }
}
