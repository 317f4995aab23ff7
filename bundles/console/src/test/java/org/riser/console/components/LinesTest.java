package org.riser.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list that changes while somebody is about to press a button in it. */
class LinesTest {
    private final Span none = new Span("none");

    private record Job(int id, String words) {}

    private static List<String> words(Lines<?, ?> lines) {
        return lines.getChildren().map(line -> line.getElement().getText()).toList();
    }

    @Test
    void whatDidNotChangeKeepsItsLine() {
        Lines<Job, Span> lines = new Lines<>(none, job -> new Span(job.words()));
        lines.show(List.of(new Job(1, "a"), new Job(2, "b"), new Job(3, "c")));
        Component second = lines.getComponentAt(1);
        lines.show(List.of(new Job(4, "d"), new Job(2, "b"), new Job(3, "C")));
        assertThat(words(lines)).containsExactly("d", "b", "C");
        assertThat(lines.getComponentAt(1)).isSameAs(second);
    }

    @Test
    void linesGoAndChangePlaces() {
        Lines<Job, Span> lines = new Lines<>(none, job -> new Span(job.words()));
        lines.show(List.of(new Job(1, "a"), new Job(2, "b"), new Job(3, "c")));
        Component last = lines.getComponentAt(2);
        lines.show(List.of(new Job(3, "c"), new Job(1, "a")));
        assertThat(words(lines)).containsExactly("c", "a");
        assertThat(lines.getComponentAt(0)).isSameAs(last);
    }

    @Test
    void anEmptyListSaysSo() {
        Lines<Job, Span> lines = new Lines<>(none, job -> new Span(job.words()));
        lines.show(List.of());
        assertThat(words(lines)).containsExactly("none");
        lines.show(List.of(new Job(1, "a")));
        assertThat(words(lines)).containsExactly("a");
        lines.show(List.of());
        assertThat(words(lines)).containsExactly("none");
    }

    @Test
    void aLineThatIsKeptShowsWhatItsItemHasBecome() {
        Lines<Job, Span> lines =
                new Lines<>(none, Job::id, job -> new Span(job.words()), (line, job) -> line.setText(job.words()));
        lines.show(List.of(new Job(1, "four minutes left")));
        Component line = lines.getComponentAt(0);
        lines.show(List.of(new Job(1, "three minutes left")));
        assertThat(lines.getComponentAt(0)).isSameAs(line);
        assertThat(words(lines)).containsExactly("three minutes left");
    }
}
