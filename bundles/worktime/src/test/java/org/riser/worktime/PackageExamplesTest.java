package org.riser.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example in each package's documentation compiles as it stands. */
class PackageExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\R(.*?) \\* }</pre>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"", "calendar/", "clock/"})
    void compiles(String folder, @TempDir Path classes) throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/riser/worktime/" + folder + "package-info.java"));
        Matcher matcher = EXAMPLE.matcher(source);
        assertThat(matcher.find()).isTrue();
        String example = matcher.group(1).replaceAll("(?m)^ \\* ?", "");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();

        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problems,
                        List.of("-d", classes.toString(), "-proc:none"),
                        null,
                        List.of(new Source(example)))
                .call();

        assertThat(problems.getDiagnostics()).isEmpty();
        assertThat(example.lines()).hasSizeLessThanOrEqualTo(15);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String example;

        Source(String example) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.example = example;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return """
                    import java.time.*;
                    import java.util.*;
                    import org.riser.worktime.*;
                    import org.riser.worktime.calendar.*;
                    import org.riser.worktime.clock.*;
                    class Example {
                        void example(java.time.Clock clock, String csv%s) {
                            %s
                        }
                    }
                    """.formatted(example.contains("WorkCalendar office =") ? "" : ", WorkCalendar office", example);
        }
    }
}
