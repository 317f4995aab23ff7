package org.riser.casework;

import java.util.Arrays;
import java.util.Optional;
import org.riser.api.Text;

/** The actions that every case kind has beside its own (design §11). */
public enum CoreAction {
    ASSIGN("assign", "assigned", "指派", "Assign"),
    RETURN("return", "returned", "退回", "Return"),
    TRANSFER("transfer", "transferred", "转派", "Transfer"),
    CO_HANDLE("co-handle", "co-handled", "协办", "Co-handle"),
    URGE("urge", "urged", "催办", "Urge"),
    MERGE("merge", "merged", "并单", "Merge"),
    REOPEN("reopen", "reopened", "重开", "Reopen"),
    VOID("void", "voided", "作废", "Void");

    private final String id;
    private final String event;
    private final Text title;

    CoreAction(String id, String event, String zh, String en) {
        this.id = id;
        this.event = event;
        this.title = new Text(zh, en);
    }

    public String id() {
        return id;
    }

    /** The type of the event that the action leaves in the case's timeline. */
    public String event() {
        return event;
    }

    public Text title() {
        return title;
    }

    public static Optional<CoreAction> find(String id) {
        return Arrays.stream(values()).filter(action -> action.id.equals(id)).findFirst();
    }
}
