package org.riser.rulebook.internal.cell;

import org.riser.api.Text;

/** A cell that cannot be read; whoever knows its place turns it into a finding. */
public final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Text message;
    private final Text remedy;

    public BadCell(String code, Text message, Text remedy) {
        super(code + ": " + message.en(), null, false, false);
        this.code = code;
        this.message = message;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public Text message() {
        return message;
    }

    public Text remedy() {
        return remedy;
    }
}
