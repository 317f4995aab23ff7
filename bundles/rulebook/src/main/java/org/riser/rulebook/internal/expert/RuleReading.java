package org.riser.rulebook.internal.expert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.riser.api.Text;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.expert.Term.ValueType;

/**
 * Reads one rule: first a pattern that names its table and key and looks at facts, then at most two patterns on what the
 * table has decided. Used by one thread, once.
 */
final class RuleReading {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)* [\\p{L}\\p{Nd} ,.()%:,。、:《》“”()-]{1,120}");
    private static final Pattern KEY = Pattern.compile("key\\s*==\\s*\"([A-Za-z0-9][A-Za-z0-9._/-]*|\\*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$[a-z][A-Za-z0-9]{0,20}");
    private static final Pattern SALIENCE = Pattern.compile("-?[0-9]{1,4}");
    /** What the compiled rule calls the question. */
    private static final String ASKED = "$Asked";

    private static final int PATTERNS = 3;

    private final String file;
    private final String text;
    private final RuleDescr rule;
    private final Expressions expressions;
    private final Set<String> needed = new LinkedHashSet<>();

    /** @param text of the whole file */
    RuleReading(String file, String text, Constants constants, RuleDescr rule) {
        this.file = file;
        this.text = text;
        this.rule = rule;
        this.expressions = new Expressions(constants);
    }

    /** @throws Refusal for the first thing that may not be said */
    ExpertRule read() {
        checkHead();
        int salience = salience();
        List<? extends BaseDescr> parts = rule.getLhs().getDescrs();
        if (parts.isEmpty() || parts.size() > PATTERNS) {
            throw pattern(rule.getLine());
        }
        PatternDescr first = plain(parts.get(0), Vocabulary.TABLES);
        if (first.getIdentifier() != null) {
            throw pattern(line(first));
        }
        TableKind table = TableKind.valueOf(first.getObjectType().toUpperCase(Locale.ROOT));
        String key = key(first);
        String question = question(first);
        List<String> patterns = new ArrayList<>();
        for (BaseDescr part : parts.subList(1, parts.size())) {
            patterns.add(outcome(part, patterns.size()));
        }
        String then = String.valueOf(rule.getConsequence());
        Consequence consequence = new Consequence(expressions, lineOf(then));
        consequence.read(then);
        Term amount = consequence.amount();
        if (amount != null) {
            needed.addAll(amount.known());
        }
        for (String call : needed) {
            question = "both(" + question + ", " + call + ")";
        }
        return new ExpertRule(
                new ExpertRule.Place(file, rule.getLine(), rule.getName()),
                table,
                key,
                consequence.cells(),
                consequence.lines(),
                expressions.asked(),
                new ExpertRule.Body(salience, question, patterns, amount == null ? "" : amount.code()));
    }

    private void checkHead() {
        if (!rule.getAnnotationNames().isEmpty()) {
            throw Refusals.part(rule.getLine(), "annotation", "注解", "annotations");
        }
        if (rule.getParentName() != null) {
            throw Refusals.part(rule.getLine(), "extends", " extends", "parent");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            throw Refusals.part(rule.getLine(), "named", "命名的 then", "second consequence");
        }
        if (!NAME.matcher(rule.getName()).matches()) {
            throw new Refusal(
                    rule.getLine(),
                    "expert.name",
                    new Text(
                            "规则名 “" + Refusals.quoted(rule.getName()) + "” 不合要求。",
                            "“" + Refusals.quoted(rule.getName()) + "” is no name of an expert rule."),
                    new Text(
                            "名称以条款编号和空格开头，其后只用文字、数字和常用标点。",
                            "Begin with the id of a clause and a space; then letters, digits and plain punctuation."));
        }
    }

    private int salience() {
        int salience = 0;
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            String value = String.valueOf(attribute.getValue());
            boolean order = attribute.getName().equals("salience")
                    && SALIENCE.matcher(value).matches();
            if (!order && !(attribute.getName().equals("no-loop") && value.equals("true"))) {
                throw new Refusal(
                        attribute.getLine() > 0 ? attribute.getLine() : rule.getLine(),
                        "expert.attribute",
                        new Text(
                                "不允许的属性：" + Refusals.quoted(attribute.getName() + " " + value) + "。",
                                "“" + Refusals.quoted(attribute.getName() + " " + value) + "” is not allowed."),
                        new Text(
                                "可用 salience（至多四位整数）和 no-loop。",
                                "There are salience, of at most four digits, and no-loop."));
            }
            if (order) {
                salience = Integer.parseInt(value);
            }
        }
        return salience;
    }

    /** The verdict on the facts. */
    private String question(PatternDescr pattern) {
        String verdict = "certain()";
        List<ExprConstraintDescr> constraints = constraints(pattern);
        for (ExprConstraintDescr constraint : constraints.subList(1, constraints.size())) {
            verdict = "both(" + verdict + ", " + verdict(constraint, "", false).code() + ")";
        }
        return verdict;
    }

    private String key(PatternDescr pattern) {
        Matcher key = KEY.matcher(constraints(pattern).get(0).getExpression().strip());
        if (!key.matches()) {
            throw noKey(line(pattern));
        }
        return key.group(1);
    }

    /** A pattern on an outcome of the table, {@code not} or {@code exists} one. */
    private String outcome(BaseDescr part, int index) {
        boolean not = part instanceof NotDescr;
        boolean quantified = not || part instanceof ExistsDescr;
        PatternDescr pattern =
                plain(quantified ? only((ConditionalElementDescr) part) : part, List.of(Vocabulary.OUTCOME_OF_TABLE));
        String name = pattern.getIdentifier();
        if (name != null && (quantified || !VARIABLE.matcher(name).matches() || expressions.isBound(name))) {
            throw pattern(line(pattern));
        }
        String verdict = ASKED + ".certain()";
        for (ExprConstraintDescr constraint : constraints(pattern)) {
            Term term = verdict(constraint, ASKED + ".", true);
            needed.addAll(term.known());
            verdict = ASKED + ".both(" + verdict + ", " + term.code() + ")";
        }
        String ours = "$Decided" + index;
        if (name != null) {
            expressions.bind(name, ours);
        }
        return (quantified ? (not ? "not " : "exists ") : ours + " : ") + Vocabulary.OUTCOME_OF_TABLE + "( " + ASKED
                + ".rule(%1$d).holds(" + verdict + ") )";
    }

    private static BaseDescr only(ConditionalElementDescr quantifier) {
        List<? extends BaseDescr> parts = quantifier.getDescrs();
        return parts.size() == 1 ? parts.get(0) : (BaseDescr) quantifier;
    }

    private Term verdict(ExprConstraintDescr constraint, String scope, boolean decided) {
        Term term = expressions.read(constraint.getExpression(), line(constraint), scope, decided);
        if (term.type() != ValueType.VERDICT) {
            throw Refusals.type(line(constraint), constraint.getExpression());
        }
        return term;
    }

    /** One of the types, with plain constraints and nothing else that a pattern can have. */
    private PatternDescr plain(BaseDescr part, List<String> types) {
        if (!(part instanceof PatternDescr pattern)) {
            throw pattern(line(part));
        }
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            throw Refusals.part(
                    line(pattern),
                    "source",
                    " from、accumulate、entry-point 或 window",
                    "from, accumulate, entry-point or window");
        }
        if (!pattern.getAnnotationNames().isEmpty()) {
            throw Refusals.part(line(pattern), "annotation", "注解", "annotations");
        }
        if (pattern.getObjectType() == null
                || !types.contains(pattern.getObjectType())
                || pattern.isQuery()
                || pattern.isUnification()) {
            throw pattern(line(pattern));
        }
        return pattern;
    }

    private List<ExprConstraintDescr> constraints(PatternDescr pattern) {
        List<ExprConstraintDescr> constraints = new ArrayList<>();
        for (BaseDescr part : pattern.getConstraint().getDescrs()) {
            if (!(part instanceof ExprConstraintDescr constraint)
                    || constraint.getType() != ExprConstraintDescr.Type.NAMED) {
                throw Refusals.expression(line(part), String.valueOf(part));
            }
            constraints.add(constraint);
        }
        if (constraints.isEmpty() && !pattern.getObjectType().equals(Vocabulary.OUTCOME_OF_TABLE)) {
            throw noKey(line(pattern));
        }
        return constraints;
    }

    /** The parser knows the line of {@code then} only, and what follows may begin lower. */
    private int lineOf(String then) {
        int line = rule.getConsequenceLine();
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int found = text.indexOf(then, start);
        return found < 0
                ? line
                : line
                        + (int) text.substring(start, found)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    /** Not every part of the parsed rule knows its line. */
    private int line(BaseDescr part) {
        return part.getLine() > 0 ? part.getLine() : rule.getLine();
    }

    private static Refusal noKey(int line) {
        return new Refusal(
                line,
                "expert.key",
                new Text("第一个条件不是 key == \"…\"。", "The first condition is not key == \"…\"."),
                new Text("请写明该表的查找值，或 \"*\"。", "Write what the table is looked up by, or \"*\"."));
    }

    private static Refusal pattern(int line) {
        return new Refusal(
                line,
                "expert.pattern",
                new Text("when 中不允许的条件。", "This may not stand in when."),
                new Text(
                        "先写一个 " + String.join("、", Vocabulary.TABLES) + ",其后至多两个 Decided、not Decided 或 exists Decided。",
                        "Write one of " + String.join(", ", Vocabulary.TABLES)
                                + ", then at most two of Decided, not Decided, exists Decided."));
    }
}
