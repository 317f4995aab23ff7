package org.riser.rulebook.internal.expert;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.internal.expert.Term.ValueType;

/** Reads {@code then}: calls of {@code outcome.set} and {@code outcome.amount}, and nothing else. Used by one thread, once. */
final class Consequence {
    private final Expressions expressions;
    private final int first;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private @Nullable Term amount;

    /** @param first line of the text's first character */
    Consequence(Expressions expressions, int first) {
        this.expressions = expressions;
        this.first = first;
    }

    Map<String, String> cells() {
        return cells;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    @Nullable
    Term amount() {
        return amount;
    }

    void read(String text) {
        ParseResult<BlockStmt> parsed = Expressions.parser().parseBlock("{" + text + "\n}");
        BlockStmt block = parsed.getResult().orElse(null);
        if (!parsed.isSuccessful() || block == null) {
            throw Refusals.consequence(first, text);
        }
        block.getStatements().forEach(this::statement);
    }

    private void statement(Statement statement) {
        if (!(statement instanceof ExpressionStmt expression)
                || !(expression.getExpression() instanceof MethodCallExpr call)
                || call.getTypeArguments().isPresent()
                || !call.getScope()
                        .filter(scope -> scope instanceof NameExpr name
                                && name.getNameAsString().equals("outcome"))
                        .isPresent()) {
            throw Refusals.consequence(line(statement), statement.toString());
        }
        if (call.getNameAsString().equals("set") && call.getArguments().size() == 2) {
            set(call);
        } else if (call.getNameAsString().equals("amount")
                && call.getArguments().size() == 1
                && amount == null) {
            Expression sum = call.getArgument(0);
            Term term = expressions.read(sum, first, "$Asked.", false);
            if (term.type() != ValueType.NUMBER) {
                throw Refusals.type(line(call), sum.toString());
            }
            amount = term;
            lines.put(ExpertRule.AMOUNT, line(call));
        } else {
            throw Refusals.consequence(line(statement), statement.toString());
        }
    }

    private void set(MethodCallExpr call) {
        String column = Expressions.literal(call.getArgument(0));
        String value = Expressions.literal(call.getArgument(1));
        if (column == null || value == null) {
            throw Refusals.literal(line(call), call.toString());
        }
        if (cells.containsKey(column)) {
            throw Refusals.consequence(line(call), call.toString());
        }
        cells.put(column, value);
        lines.put(column, line(call));
    }

    private int line(Node node) {
        return first + node.getBegin().map(at -> at.line - 1).orElse(0);
    }
}
