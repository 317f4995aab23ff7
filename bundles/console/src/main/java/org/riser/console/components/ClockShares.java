package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockExplanation.Share;
import org.riser.console.internal.Texts;

/** Who had a clock's elapsed time: by person, by team and by department, each summing to the same. */
final class ClockShares extends Div {
    private final transient UnaryOperator<String> names;

    ClockShares(ClockExplanation ledger, UnaryOperator<String> names) {
        this.names = names;
        addClassName("rs-shares");
        add(table("person", ledger.shares()), table("team", ledger.teams()), table("department", ledger.departments()));
    }

    private NativeTable table(String level, List<Share> shares) {
        NativeTableRow head = new NativeTableRow(
                new NativeTableHeaderCell(Texts.get("ledger.share." + level)),
                figure(new NativeTableHeaderCell(Texts.get("ledger.elapsed"))));
        NativeTableBody body = new NativeTableBody();
        shares.stream()
                .sorted(Comparator.comparing(Share::time).reversed())
                .forEach(share -> body.add(row(name(level, share.owner()), share.time())));
        Duration sum = shares.stream().map(Share::time).reduce(Duration.ZERO, Duration::plus);
        NativeTableRow last = row(Texts.get("ledger.total"), sum);
        last.addClassName("rs-total");
        body.add(last);
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("rs-table");
        return table;
    }

    private String name(String level, String owner) {
        if (!owner.isEmpty()) {
            return names.apply(owner);
        }
        return Texts.get(level.equals("person") ? "ledger.nobody" : "ledger.unassigned");
    }

    private static NativeTableRow row(String name, Duration time) {
        return new NativeTableRow(new NativeTableCell(name), figure(new NativeTableCell(ClockLedger.exactly(time))));
    }

    private static <T extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasStyle> T figure(
            T cell) {
        cell.addClassName("rs-figures");
        return cell;
    }
}
