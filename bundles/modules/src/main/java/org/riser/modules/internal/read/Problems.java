package org.riser.modules.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.riser.api.Text;
import org.riser.modules.Problem;
import org.riser.modules.check.ModuleFiles;

/** Collects what is wrong while a module is read. For one reading on one thread. */
public final class Problems {
    /** More than an author can mend in one go, and a bound for hostile input. */
    private static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

    /** Something wrong with a value; the pointer is a JSON pointer into the document. */
    public void add(YamlDocument document, String pointer, String code, String zh, String en) {
        add(document.file(), document.line(pointer), pointer, code, zh, en);
    }

    /** Something wrong with a file; line 0 means the whole of it. */
    public void add(String file, int line, String pointer, String code, String zh, String en) {
        if (found.size() < MOST) {
            found.add(new Problem(ModuleFiles.FOLDER + file, line, pointer, "module." + code, new Text(zh, en)));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    /** By file and line. */
    public List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .distinct()
                .toList();
    }
}
