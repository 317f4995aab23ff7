package org.riser.rulebook.internal.pack;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactType.Kind;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.internal.cell.BadCell;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.cell.Literal;
import org.riser.rulebook.internal.cell.Operand;

/** Compares conditions with what the descriptors say of their facts: type, unit, choices. */
final class FactCheck {
    private final FactTypes types;

    FactCheck(FactTypes types) {
        this.types = types;
    }

    /** @throws BadCell if a condition can never be judged */
    void conditions(Shape shape, Map<String, String> cells) {
        String key = cells.getOrDefault(shape.keyColumn(), "");
        Condition.parseAll(cells.getOrDefault("when", "")).forEach(condition -> check(key, condition));
    }

    /** @throws BadCell if what a gate demands can never be judged, or is in another unit than its fact */
    void demand(Shape shape, Map<String, String> cells) {
        String fact = cells.get("fact");
        if (fact == null) {
            return;
        }
        String key = cells.getOrDefault(shape.keyColumn(), "");
        Condition demand = Condition.of(fact, cells.getOrDefault("op", ""), cells.getOrDefault("value", ""));
        check(key, demand);
        String unit = cells.getOrDefault("unit", "");
        Optional<FactType> type = types.find(key, fact);
        if (type.isPresent() && demand.op().takesOperand() && !type.get().unit().equals(unit)) {
            throw Cells.bad(
                    "unit",
                    "单位 “" + unit + "” 与 " + fact + " 的单位 “" + type.get().unit() + "” 不一致。",
                    "The unit “" + unit + "” is not “" + type.get().unit() + "”, the unit of " + fact + ".",
                    "请换算后写成 " + fact + " 的单位。",
                    "Convert the value and write the unit of " + fact + ".");
        }
    }

    private void check(String caseKind, Condition condition) {
        condition.facts().forEach(fact -> exists(caseKind, fact));
        Optional<FactType> type = types.find(caseKind, condition.fact());
        if (type.isEmpty()) {
            return;
        }
        if (condition.op().ordering()
                && !Set.of(Kind.NUMBER, Kind.DATE, Kind.TIME)
                        .contains(type.get().kind())) {
            throw Cells.bad(
                    "order",
                    condition.fact() + " 没有大小，不能用 " + condition.op().symbol() + "。",
                    condition.fact() + " has no order, so " + condition.op().symbol() + " says nothing of it.",
                    "请用 = != in present absent。",
                    "Use = != in present absent.");
        }
        if (condition.operand() instanceof Operand.Written written) {
            written.literals().forEach(literal -> value(condition.fact(), type.get(), literal));
        }
    }

    private void exists(String caseKind, String fact) {
        if (types.rulesOut(caseKind, fact)) {
            throw Cells.bad(
                    "no-fact",
                    caseKind + " 没有 " + fact + "。",
                    caseKind + " has no " + fact + ".",
                    "请改用该业务类型已有的字段，或先在描述文件中增加字段。",
                    "Name a field that the case kind has, or add it to the descriptor first.");
        }
    }

    private static void value(String fact, FactType type, Literal literal) {
        if (literal.toString().isEmpty()) {
            return;
        }
        boolean readable = type.kind() == Kind.TEXT || type.kind() == Kind.LIST || literal.readableAs(type.kind());
        boolean offered = type.choices().isEmpty() || type.choices().contains(literal.toString());
        if (!readable || !offered) {
            String wanted = offered
                    ? type.kind().name().toLowerCase(Locale.ROOT)
                    : String.join(", ", new TreeSet<>(type.choices()));
            throw Cells.bad(
                    "value",
                    fact + " 不可能是 “" + literal + "”。",
                    fact + " can never be “" + literal + "”.",
                    "应为：" + wanted + "。",
                    "It takes " + wanted + ".");
        }
    }
}
