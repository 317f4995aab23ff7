package org.riser.reports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.identity.Permissions;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.rulebook.CarriedClause;
import org.riser.rulebook.Clause;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.Rulebook;
import org.riser.store.UnitOfWork;

/** Duties that the company's documents lay down and no row of its rules carries, pack by pack. */
@Component
public final class DutyReport implements Report {
    private final Rulebook rulebook;

    @Activate
    public DutyReport(@Reference Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public String id() {
        return "duties";
    }

    @Override
    public Text title() {
        return new Text("未落实的规定", "Uncovered duties");
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String permission() {
        return Permissions.RULE_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        ReportTable.Builder packs = ReportTable.named("packs", new Text("规定落实情况", "How duties are covered"))
                .column(ColumnType.TEXT, "pack", "规则包", "Pack")
                .column(ColumnType.COUNT, "duties", "规定", "Duties")
                .column(ColumnType.COUNT, "covered", "有规则", "With a rule")
                .column(ColumnType.COUNT, "uncovered", "无规则", "Without")
                .percent("rate", "落实率", "Covered, share", "covered", "duties")
                .chart(ReportChart.Kind.RATE, "pack", "rate");
        List<Clause> uncovered = new ArrayList<>();
        for (PackInfo pack : rulebook.packs(period.tenant())) {
            List<CarriedClause> duties = rulebook.clauseMap(period.tenant(), pack.id()).stream()
                    .filter(carried -> carried.clause().kind().isRule())
                    .toList();
            List<Clause> without = duties.stream()
                    .filter(carried -> carried.rows().isEmpty())
                    .map(CarriedClause::clause)
                    .toList();
            if (!duties.isEmpty()) {
                packs.row(
                        ReportCell.of(pack.id()),
                        ReportCell.of(duties.size()),
                        ReportCell.of(duties.size() - without.size()),
                        ReportCell.of(without.size()),
                        ReportCell.EMPTY);
                uncovered.addAll(without);
            }
        }
        return List.of(packs.build(), listed(uncovered));
    }

    private static ReportTable listed(List<Clause> uncovered) {
        ReportTable.Builder table = ReportTable.named("clauses", new Text("无规则的规定", "Duties without a rule"))
                .column(ColumnType.TEXT, "clause", "条款", "Clause")
                .column(ColumnType.TEXT, "topic", "主题", "Topic")
                .column(ColumnType.TEXT, "text", "内容", "Text");
        uncovered.stream()
                .sorted(Comparator.comparing(Clause::id))
                .forEach(clause -> table.row(
                        ReportCell.of(clause.id()), ReportCell.of(clause.topic()), ReportCell.of(clause.text())));
        return table.build();
    }
}
