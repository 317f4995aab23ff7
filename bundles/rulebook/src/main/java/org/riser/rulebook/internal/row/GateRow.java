package org.riser.rulebook.internal.row;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Words;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.cell.Verdict;

/** A row of a {@code gate} table: where it applies, a demand must hold. Immutable. */
public final class GateRow extends Row {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9.-]+)}");

    private final Condition demand;
    private final Text message;
    private final Text remedy;
    private final @Nullable String overrideRole;
    private final Words words;

    public GateRow(
            RowHead head, Condition demand, Text message, Text remedy, @Nullable String overrideRole, Words words) {
        super(head);
        this.demand = demand;
        this.message = message;
        this.remedy = remedy;
        this.overrideRole = overrideRole;
        this.words = words;
    }

    public Condition demand() {
        return demand;
    }

    /** Whether what the row demands is so. */
    public Verdict met(Facts facts) {
        return demand.test(facts);
    }

    @Override
    public Set<String> facts() {
        Set<String> names = new LinkedHashSet<>(super.facts());
        names.addAll(demand.facts());
        return names;
    }

    /** The gate as closed, with the values found; or with the fact that is missing. */
    public FailedGate failed(Facts facts) {
        Optional<String> missing =
                met(facts) == Verdict.FAILS && applies(facts) == Verdict.HOLDS ? Optional.empty() : missing(facts);
        return missing.map(fact -> unjudged(facts, fact)).orElseGet(() -> refused(facts));
    }

    /** The gate as closed by what it says. */
    public FailedGate refused(Facts facts) {
        return closed(facts, demand.fact(), filled(message, facts));
    }

    /** The gate as closed because a fact is missing. */
    public FailedGate unjudged(Facts facts, String missing) {
        return closed(facts, missing, missingText(missing));
    }

    /** The gate as closed for another reason. */
    public FailedGate closed(Facts facts, String fact, Text wrong) {
        return new FailedGate(
                trace(facts, new Text("拒绝：" + wrong.zh(), "refused: " + wrong.en())),
                fact,
                wrong,
                remedy,
                overrideRole);
    }

    private Text missingText(String fact) {
        Text called = words.fact(fact);
        return new Text(
                "无法判定“" + name().zh() + "”：缺少“" + called.zh() + "”。",
                "“" + name().en() + "” cannot be judged: “" + called.en() + "” is missing.");
    }

    private Text filled(Text template, Facts facts) {
        return new Text(filled(template.zh(), facts, Text::zh), filled(template.en(), facts, Text::en));
    }

    private String filled(String template, Facts facts, Function<Text, String> language) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        shown(found.group(1), facts).map(language).orElse("?")));
    }

    /** In the reader's words; numbers as they are compared. */
    private Optional<Text> shown(String fact, Facts facts) {
        return facts.get(fact)
                .map(value -> value instanceof BigDecimal
                        ? Text.same(facts.text(fact).orElseThrow())
                        : words.value(fact, value, zone()));
    }
}
