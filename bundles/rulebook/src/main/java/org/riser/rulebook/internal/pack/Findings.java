package org.riser.rulebook.internal.pack;

import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;
import org.riser.rulebook.Finding;
import org.riser.rulebook.internal.cell.BadCell;

/** Collects what is wrong, so that an author sees everything at once. Used by one thread. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(String file, int line, String column, String code, Text message, Text remedy) {
        all.add(new Finding(file, line, column, code, message, remedy));
    }

    void add(String file, int line, String column, BadCell cell) {
        add(file, line, column, cell.code(), cell.message(), cell.remedy());
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
