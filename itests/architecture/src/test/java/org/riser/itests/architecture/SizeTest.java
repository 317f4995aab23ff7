package org.riser.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small enough to be read in one sitting. */
class SizeTest {

    private static final int CLASS = 300;
    private static final int METHOD = 60;
    private static final int MEDIAN = 60;
    private static final int PARAMETERS = 7;

    private static final Sizes SIZES = new Sizes();

    @BeforeAll
    static void parse() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(org.riser.itests.architecture.Tree.sources());
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            SIZES.positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                SIZES.scan(unit, null);
            }
        }
    }

    @Test
    void noClassIsLongerThan300Lines() {
        assertThat(SIZES.longClasses).isEmpty();
    }

    @Test
    void noMethodIsLongerThan60Lines() {
        assertThat(SIZES.longMethods).isEmpty();
    }

    @Test
    void noConstructorTakesMoreThan7Parameters() {
        assertThat(SIZES.wideConstructors).isEmpty();
    }

    @Test
    void halfOfTheClassesHaveAtMost60Lines() {
        Collections.sort(SIZES.lines);
        assertThat(SIZES.lines.get(SIZES.lines.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    private static final class Sizes extends TreePathScanner<Void, Void> {
        private final List<Integer> lines = new ArrayList<>();
        private final List<String> longClasses = new ArrayList<>();
        private final List<String> longMethods = new ArrayList<>();
        private final List<String> wideConstructors = new ArrayList<>();
        private SourcePositions positions;

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            int length = length(type);
            if (getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree) {
                lines.add(length);
                // A test class is a list of cases; its length says nothing.
                if (length > CLASS && !where().endsWith("Test.java")) {
                    longClasses.add(where() + " has " + length + " lines");
                }
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int length = length(method);
            if (length > METHOD) {
                longMethods.add(where() + ", " + method.getName() + " has " + length + " lines");
            }
            boolean constructor = method.getReturnType() == null;
            boolean component = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Activate"));
            boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Kind.RECORD;
            if (constructor && !component && !ofRecord && method.getParameters().size() > PARAMETERS) {
                wideConstructors.add(
                        where() + " takes " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, null);
        }

        private int length(com.sun.source.tree.Tree tree) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            var map = unit.getLineMap();
            long start = positions.getStartPosition(unit, tree);
            long end = positions.getEndPosition(unit, tree);
            return end < 0 ? 0 : (int) (map.getLineNumber(end) - map.getLineNumber(start) + 1);
        }

        private String where() {
            String uri = getCurrentPath().getCompilationUnit().getSourceFile().getName();
            return uri.substring(uri.lastIndexOf('/') + 1);
        }
    }
}
