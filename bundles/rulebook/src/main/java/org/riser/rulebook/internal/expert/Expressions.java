package org.riser.rulebook.internal.expert;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.internal.cell.BadCell;
import org.riser.rulebook.internal.cell.FactName;
import org.riser.rulebook.internal.expert.ExpertRule.AskedFact;
import org.riser.rulebook.internal.expert.Term.ValueType;

/**
 * Reads the expressions of one rule. It knows a handful of forms and refuses every other, so what it has never heard of
 * is refused too. Used by one thread.
 */
final class Expressions {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PARTS = 120;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Map<BinaryExpr.Operator, String> SUMS = Map.of(
            BinaryExpr.Operator.PLUS, "plus",
            BinaryExpr.Operator.MINUS, "minus",
            BinaryExpr.Operator.MULTIPLY, "times",
            BinaryExpr.Operator.DIVIDE, "over");
    private static final Map<BinaryExpr.Operator, String> ORDERS = Map.of(
            BinaryExpr.Operator.LESS, "less",
            BinaryExpr.Operator.LESS_EQUALS, "atMost",
            BinaryExpr.Operator.GREATER, "more",
            BinaryExpr.Operator.GREATER_EQUALS, "atLeast");
    private static final Map<BinaryExpr.Operator, String> EQUALS =
            Map.of(BinaryExpr.Operator.EQUALS, "same", BinaryExpr.Operator.NOT_EQUALS, "differs");
    private static final Map<BinaryExpr.Operator, String> JOINS =
            Map.of(BinaryExpr.Operator.AND, "both", BinaryExpr.Operator.OR, "either");

    private final Constants constants;
    private final Map<String, String> bound = new HashMap<>();
    private final Set<AskedFact> asked = new LinkedHashSet<>();
    private int parts;

    Expressions(Constants constants) {
        this.constants = constants;
    }

    /** From here on, expressions may ask the outcome that a pattern before has found, which is compiled by our name. */
    void bind(String variable, String ours) {
        bound.put(variable, ours);
    }

    boolean isBound(String variable) {
        return bound.containsKey(variable);
    }

    Set<AskedFact> asked() {
        return asked;
    }

    /**
     * An expression of a condition.
     *
     * @param line of its first character
     * @param scope how our vocabulary is reached: empty, or {@code $asked.}
     * @param decided whether properties of an outcome may be named
     */
    Term read(String text, int line, String scope, boolean decided) {
        ParseResult<Expression> parsed = parser().parseExpression(text);
        Expression expression = parsed.getResult().orElse(null);
        if (!parsed.isSuccessful() || expression == null) {
            throw Refusals.expression(line, text);
        }
        return read(expression, line, scope, decided);
    }

    /** An expression that is parsed already. */
    Term read(Expression expression, int line, String scope, boolean decided) {
        return new Reading(line, scope, decided).term(expression);
    }

    static JavaParser parser() {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
                .setAttributeComments(false));
    }

    /** The text of a literal in double quotes. */
    static @Nullable String literal(Expression expression) {
        return expression instanceof StringLiteralExpr string
                        && string.getValue().length() <= LONGEST_TEXT
                ? string.getValue()
                : null;
    }

    /** One expression, from its line on. */
    private final class Reading {
        private final int first;
        private final String scope;
        private final boolean decided;

        Reading(int first, String scope, boolean decided) {
            this.first = first;
            this.scope = scope;
            this.decided = decided;
        }

        Term term(Expression expression) {
            if (++parts > MOST_PARTS) {
                throw Limits.tooLarge(line(expression), "一条规则的表达式", "expressions of a rule", MOST_PARTS);
            }
            if (expression instanceof EnclosedExpr enclosed) {
                return term(enclosed.getInner());
            }
            if (expression instanceof BinaryExpr binary) {
                return binary(binary);
            }
            if (expression instanceof UnaryExpr unary) {
                return unary(unary);
            }
            if (expression instanceof MethodCallExpr call) {
                return call(call);
            }
            if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
                return property(expression);
            }
            return constant(expression);
        }

        private Term binary(BinaryExpr binary) {
            BinaryExpr.Operator operator = binary.getOperator();
            Term left = term(binary.getLeft());
            Term right = term(binary.getRight());
            boolean same = left.type() == right.type();
            if (SUMS.containsKey(operator) && same && left.type() == ValueType.NUMBER) {
                return joined(ValueType.NUMBER, SUMS.get(operator), left, right);
            }
            if (ORDERS.containsKey(operator)
                    && same
                    && (left.type() == ValueType.NUMBER || left.type() == ValueType.DATE)) {
                return joined(ValueType.VERDICT, ORDERS.get(operator), left, right);
            }
            if (EQUALS.containsKey(operator) && same && left.type() != ValueType.VERDICT) {
                return joined(ValueType.VERDICT, EQUALS.get(operator), left, right);
            }
            if (JOINS.containsKey(operator) && same && left.type() == ValueType.VERDICT) {
                return joined(ValueType.VERDICT, JOINS.get(operator), left, right);
            }
            throw known(operator)
                    ? Refusals.type(line(binary), binary.toString())
                    : Refusals.expression(line(binary), binary.toString());
        }

        private boolean known(BinaryExpr.Operator operator) {
            return SUMS.containsKey(operator)
                    || ORDERS.containsKey(operator)
                    || EQUALS.containsKey(operator)
                    || JOINS.containsKey(operator);
        }

        private Term unary(UnaryExpr unary) {
            boolean minus = unary.getOperator() == UnaryExpr.Operator.MINUS;
            if (!minus && unary.getOperator() != UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
                throw Refusals.expression(line(unary), unary.toString());
            }
            Term inner = term(unary.getExpression());
            if (inner.type() != (minus ? ValueType.NUMBER : ValueType.VERDICT)) {
                throw Refusals.type(line(unary), unary.toString());
            }
            return new Term(
                    inner.type(), scope + (minus ? "negative" : "opposite") + "(" + inner.code() + ")", inner.known());
        }

        private Term call(MethodCallExpr call) {
            Vocabulary.Function function = Vocabulary.FUNCTIONS.get(call.getNameAsString());
            if (function == null
                    || call.getScope().isPresent()
                    || call.getTypeArguments().isPresent()) {
                throw Refusals.call(line(call), call.toString());
            }
            List<String> places = new ArrayList<>();
            for (Expression argument : call.getArguments()) {
                places.add(String.valueOf(argument(call, function, argument, places.size())));
            }
            if (places.size() != function.parameters()) {
                throw Refusals.call(line(call), call.toString());
            }
            String code = function.emitted() + "(" + String.join(", ", places) + ")";
            boolean verdict = function.type() == ValueType.VERDICT;
            return new Term(function.type(), scope + code, Set.of((verdict ? "settled(" : "known(") + code + ")"));
        }

        private int argument(MethodCallExpr call, Vocabulary.Function function, Expression argument, int index) {
            String text = literal(argument);
            if (text == null) {
                throw Refusals.literal(line(call), argument.toString());
            }
            if (index < function.facts()) {
                try {
                    asked.add(new AskedFact(FactName.parse(text), call.getNameAsString(), line(call)));
                } catch (BadCell noName) {
                    throw new Refusal(line(call), "expert.fact", noName.message(), noName.remedy());
                }
            }
            return constants.place(text);
        }

        private Term property(Expression expression) {
            if (expression instanceof NameExpr name && decided) {
                ValueType type = Vocabulary.DECIDED.get(name.getNameAsString());
                if (type != null) {
                    return new Term(type, name.getNameAsString() + "()", Set.of());
                }
            }
            if (expression instanceof FieldAccessExpr access
                    && access.getScope() instanceof NameExpr variable
                    && bound.containsKey(variable.getNameAsString())) {
                ValueType type = Vocabulary.DECIDED.get(access.getNameAsString());
                if (type != null) {
                    String ours = bound.get(variable.getNameAsString());
                    return new Term(type, ours + "." + access.getNameAsString() + "()", Set.of());
                }
            }
            throw Refusals.expression(line(expression), expression.toString());
        }

        private Term constant(Expression expression) {
            String text = literal(expression);
            if (text != null) {
                return new Term(ValueType.TEXT, scope + "phrase(" + constants.place(text) + ")", Set.of());
            }
            boolean number = expression instanceof IntegerLiteralExpr || expression instanceof DoubleLiteralExpr;
            if (number && NUMBER.matcher(expression.toString()).matches()) {
                int place = constants.place(new BigDecimal(expression.toString()));
                return new Term(ValueType.NUMBER, scope + "figure(" + place + ")", Set.of());
            }
            throw expression.isLiteralExpr()
                    ? Refusals.literal(line(expression), expression.toString())
                    : Refusals.expression(line(expression), expression.toString());
        }

        private Term joined(ValueType type, @Nullable String call, Term left, Term right) {
            Set<String> known = new LinkedHashSet<>(left.known());
            known.addAll(right.known());
            return new Term(type, scope + call + "(" + left.code() + ", " + right.code() + ")", known);
        }

        private int line(Expression expression) {
            return first + expression.getBegin().map(at -> at.line - 1).orElse(0);
        }
    }
}
