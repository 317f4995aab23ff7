package org.riser.rulebook.internal.expert;

import org.riser.api.Text;

/** Something that an expert rule may not say; whoever reads the file turns it into a finding. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String code;
    private final Text message;
    private final Text remedy;

    Refusal(int line, String code, Text message, Text remedy) {
        super(code + ": " + message.en(), null, false, false);
        this.line = line;
        this.code = code;
        this.message = message;
        this.remedy = remedy;
    }

    /** Line of the file, from 1; 0 when the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** For instance {@code expert.import}. */
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
