package org.riser.rulebook.internal.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Column;
import org.riser.rulebook.Column.Choice;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.cell.Amount;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.row.ClockRow;
import org.riser.rulebook.internal.row.EffectRow;
import org.riser.rulebook.internal.row.EffectRow.Quantity;
import org.riser.rulebook.internal.row.GateRow;
import org.riser.rulebook.internal.row.Row;
import org.riser.rulebook.internal.row.RowHead;

/** Turns a checked line into a row; a line that {@link LineCheck} has passed cannot fail here. */
final class RowReader {
    private final PackHead pack;
    private final Shape shape;
    private final FactTypes types;

    RowReader(PackHead pack, Shape shape, FactTypes types) {
        this.pack = pack;
        this.shape = shape;
        this.types = types;
    }

    /** @param cells filled cells by column, parameters put in */
    Row read(Map<String, String> cells) {
        RowHead head = head(cells);
        return switch (kind()) {
            case SLA -> clock(head, cells);
            case GATE -> gate(head, cells);
            case SAMPLING -> effect(head, "draw", sample(cells));
            case RETENTION -> effect(head, "keep", plain(cells, "period"));
            case TARIFF -> effect(head, "price", plain(cells, "amount"));
            case CHECKLIST -> effect(head, "deduct", deduction(cells));
            case PENALTY, CASH, KPI -> effect(head, cell(cells, "effect"), plain(cells, "amount"));
        };
    }

    private TableKind kind() {
        return shape.schema().kind();
    }

    private RowHead head(Map<String, String> cells) {
        RowRef ref = new RowRef(pack.id(), pack.version(), kind().id(), cell(cells, "rowId"), cell(cells, "clause"));
        List<Condition> when = new ArrayList<>(Condition.parseAll(cell(cells, "when")));
        if (kind() == TableKind.GATE) {
            when.add(0, Condition.of("case.action", "=", cell(cells, "action")));
        } else if (CheckRows.isPassFail(cells)) {
            when.add(0, CheckRows.FAILED);
        }
        String from = cells.get("validFrom");
        String to = cells.get("validTo");
        return new RowHead(
                ref,
                new Text(cell(cells, "name_zh"), cell(cells, "name_en")),
                cell(cells, shape.keyColumn()),
                List.copyOf(when),
                new RowHead.Validity(
                        from == null ? null : Cells.moment(from, pack.zone()),
                        to == null ? null : Cells.moment(to, pack.zone())),
                Map.copyOf(cells),
                pack.zone());
    }

    private ClockRow clock(RowHead head, Map<String, String> cells) {
        ClockRule rule = new ClockRule(
                head.ref(),
                cell(cells, "clock"),
                head.name(),
                Cells.events(cell(cells, "start")),
                Cells.events(cell(cells, "stop")),
                LimitReader.read(cell(cells, "limit"), cell(cells, "unit"), cell(cells, "basis")),
                TermsReader.read(cells),
                cell(cells, "onBreach"));
        return new ClockRow(head, rule, types.words(head.key()));
    }

    private GateRow gate(RowHead head, Map<String, String> cells) {
        return new GateRow(
                head,
                Condition.of(cell(cells, "fact"), cell(cells, "op"), cell(cells, "value")),
                new Text(cell(cells, "message_zh"), cell(cells, "message_en")),
                new Text(cell(cells, "remedy_zh"), cell(cells, "remedy_en")),
                cells.get("override"),
                types.words(head.key()));
    }

    private EffectRow effect(RowHead head, String effect, @Nullable Quantity quantity) {
        Choice choice = shape.schema()
                .column("effect")
                .map(Column::choices)
                .flatMap(choices ->
                        choices.stream().filter(one -> one.id().equals(effect)).findFirst())
                .orElseGet(() -> Shapes.effect(kind()));
        return new EffectRow(head, choice, quantity);
    }

    /** Money and averages: two decimals, half up (convention C8). */
    private static @Nullable Quantity plain(Map<String, String> cells, String column) {
        String amount = cells.get(column);
        return amount == null
                ? null
                : new Quantity(
                        Amount.parse(amount),
                        cell(cells, "unit"),
                        number(cells, "min"),
                        number(cells, "max"),
                        2,
                        RoundingMode.HALF_UP);
    }

    /** The size of a sample is rounded up (convention C8). */
    private static Quantity sample(Map<String, String> cells) {
        Amount size = Amount.parse(cell(cells, "rate") + " * @draw.population");
        return new Quantity(size, "order", number(cells, "min"), null, 0, RoundingMode.CEILING);
    }

    private static Quantity deduction(Map<String, String> cells) {
        return new Quantity(
                Amount.parse(cell(cells, "points")), "point", BigDecimal.ZERO, null, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal number(Map<String, String> cells, String column) {
        String text = cells.get(column);
        return text == null ? null : Cells.number(text);
    }

    private static String cell(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column)).orElse("");
    }
}
