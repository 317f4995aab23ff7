package org.riser.rulebook.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riser.api.facts.Facts;

/** The second and third wall, each without the first: what is written here goes to the compiler as it is. */
class RuleClassesTest {
    private static final String MARKER = "MARKER";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.File(\"MARKER\").createNewFile();",
                "new java.io.FileWriter(\"MARKER\").close();",
                "java.nio.file.Files.createFile(java.nio.file.Path.of(\"MARKER\"));",
                "Runtime.getRuntime().exec(\"touch MARKER\").waitFor();",
                "new ProcessBuilder(\"touch\", \"MARKER\").start().waitFor();",
                "System.setProperty(\"rules.marker\", \"MARKER\");",
                "System.exit(7);",
                "Class.forName(\"java.lang.System\");",
                "$Asked.getClass().getClassLoader().loadClass(\"java.lang.System\");",
                "$Asked.getClass().getMethods();",
                "Thread.currentThread().interrupt();",
                "new Thread(null, null, \"x\").start();",
                "java.util.concurrent.ForkJoinPool.commonPool();",
                "new java.net.Socket(\"127.0.0.1\", 1);",
                "new java.net.URL(\"file:MARKER\").openStream();",
                "java.lang.invoke.MethodHandles.lookup();",
                "java.util.ServiceLoader.load(Object.class);",
                "new javax.script.ScriptEngineManager();",
                "org.kie.api.KieServices.get().getRepository();",
                "org.drools.util.ClassUtils.loadClass(\"java.lang.System\", null);",
                "org.drools.util.IoUtils.readFileAsString(new java.io.File(\"MARKER\"));",
                "org.riser.rulebook.PackFiles.of(java.nio.file.Path.of(\"MARKER\"));",
                "org.riser.rulebook.internal.engine.RuleEngine.start();",
                "new java.io.ObjectInputStream(null).readObject();",
                "java.lang.management.ManagementFactory.getPlatformMBeanServer();",
                "((org.kie.api.runtime.KieSession) drools.getRuntime(org.kie.api.runtime.KieSession.class)).dispose();",
                "new java.util.Timer();",
                "java.util.regex.Pattern.compile(\"(a+)+$\").matcher(\"a\").matches();",
                "java.util.stream.Stream.iterate(1, i -> i).forEach(i -> { });",
                "new java.util.ArrayList().add(\"x\");",
                "StringBuilder all = new StringBuilder(); all.append(all);",
            })
    void whatIsNotListedDoesNotLinkEvenWithoutTheFirstWall(String then) throws IOException {
        Path marker = folder.resolve("marker");
        String rule = rule("", then.replace(MARKER, marker.toString()));
        assertThat(ExpertBase.compile(rule, RuleClassesTest.class.getClassLoader()))
                .as("compiles without the wall")
                .isNotNull();

        assertThat(stops(rule)).isTrue();

        assertThat(marker).doesNotExist();
        assertThat(System.getProperty("rules.marker")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.File(\"MARKER\").createNewFile()",
                "eval( new java.io.File(\"MARKER\").createNewFile() )",
                "Runtime.getRuntime().exec(\"touch MARKER\") != null",
                "this.getClass().getClassLoader() != null",
                "System.getenv(\"PATH\") != null",
            })
    void conditionsLinkNoMoreThanConsequences(String condition) {
        Path marker = folder.resolve("marker");

        assertThat(stops(rule(condition.replace(MARKER, marker.toString()), "$Asked.conclude(0);")))
                .isTrue();

        assertThat(marker).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function void f() { System.setProperty(\"rules.marker\", \"x\"); }",
                "import java.lang.Runtime",
                "global java.lang.Runtime runtime",
                "declare Evil extends java.lang.Thread x : int end",
            })
    void whatStandsBesideRulesLinksNoMore(String head) {
        assertThat(stops(rule("", "f(); runtime.gc(); new Evil().start();").replace("rule \"0", head + "\nrule \"0")))
                .isTrue();

        assertThat(System.getProperty("rules.marker")).isNull();
    }

    @Test
    void theSameRuleWithoutTheWallWouldHaveWritten() throws IOException {
        Path marker = folder.resolve("marker");
        String rule = rule("", "new java.io.File(\"" + marker + "\").createNewFile(); $Asked.conclude(0);");

        ExpertBase open = ExpertBase.compile(rule, RuleClassesTest.class.getClassLoader());
        open.ask(asked());

        assertThat(Files.exists(marker)).isTrue();
    }

    @Test
    void noInterpreterIsInTheProcess() {
        for (String name :
                List.of("org.mvel2.MVEL", "org.drools.mvel.MVELConstraint", "org.drools.mvel.expr.MVELAction")) {
            assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
        }
        assertThat(stops(rule("", "org.mvel2.MVEL.eval(\"1\");"))).isTrue();
    }

    /** Whether it does not compile, or ends at its first step. */
    private static boolean stops(String text) {
        try {
            return ExpertBase.compile(text).ask(asked()).stopped().isPresent();
        } catch (RuntimeException | LinkageError doesNotCompile) {
            return true;
        }
    }

    private static Asked asked() {
        return new Asked(Facts.none(), List.of(), Set.of(0), List.of());
    }

    static String rule(String condition, String then) {
        return """
                package org.riser.rules.expert
                import org.riser.rulebook.internal.engine.Asked
                import org.riser.rulebook.internal.engine.Decided
                rule "0 decides"
                when
                    $Asked : Asked( asks(0)%s )
                then
                    %s
                end
                """.formatted(condition.isEmpty() ? "" : ", " + condition, then);
    }
}
